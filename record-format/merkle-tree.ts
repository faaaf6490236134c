import { fromHex, joined } from './bytes.ts'
import { sha256Hex } from './sha256.ts'

/**
 * The Merkle tree of RFC 6962 (and RFC 9162, 2.1) over leaves that are only ever added. Hashes are 64 hex digits. A
 * *node* (level, n) is the complete subtree over the leaves from n · 2^level on; a tree of any size is made of nodes.
 */

/** The hash of a tree without leaves. */
export const emptyTreeHash = sha256Hex(new Uint8Array())

/** The hash of a leaf: what it says, behind a byte that no node begins with. */
export function leafHash(said: Uint8Array): string {
  return sha256Hex(joined(Uint8Array.of(0), said))
}

/** The hash of what has two parts. */
export function nodeHash(left: string, right: string): string {
  return sha256Hex(joined(Uint8Array.of(1), fromHex(left), fromHex(right)))
}

export interface TreeNode {
  readonly level: number
  readonly n: number
  readonly hash: string
}

/** The largest power of two that is less than a size of at least two. */
function split(size: number): number {
  let half = 1
  while (half * 2 < size) half *= 2
  return half
}

/** The nodes that a tree is made of, the largest first: one for each bit of its size. */
export function frontierOf(size: number): readonly Omit<TreeNode, 'hash'>[] {
  const nodes: Omit<TreeNode, 'hash'>[] = []
  let rest = size
  for (let level = Math.floor(Math.log2(Math.max(1, size))) + 1; level >= 0; level -= 1) {
    const width = 2 ** level
    if (rest < width) continue
    nodes.push({ level, n: (size - rest) / width })
    rest -= width
  }
  return nodes
}

/** A leaf more: the new frontier, and every node that is complete now, the leaf itself first. */
export function grown(frontier: readonly TreeNode[], size: number, leaf: string) {
  const nodes: TreeNode[] = [{ level: 0, n: size, hash: leaf }]
  const open = [...frontier]
  for (let last = nodes[0] as TreeNode; open.at(-1)?.level === last.level; ) {
    const left = open.pop() as TreeNode
    last = { level: last.level + 1, n: left.n / 2, hash: nodeHash(left.hash, last.hash) }
    nodes.push(last)
  }
  return { frontier: [...open, nodes.at(-1) as TreeNode], nodes }
}

/** The hash of the tree that is made of these nodes. */
export function rootOf(frontier: readonly TreeNode[]): string {
  const last = frontier.at(-1)
  if (last === undefined) return emptyTreeHash
  return frontier.slice(0, -1).reduceRight((right, { hash }) => nodeHash(hash, right), last.hash)
}

/** Tells the hash of a node that is complete. */
export type NodeAt = (level: number, n: number) => Promise<string>

/** The hash over the leaves from `low` on, before `high`. */
async function rangeHash(low: number, high: number, at: NodeAt): Promise<string> {
  const size = high - low
  const level = Math.round(Math.log2(size))
  if (2 ** level === size && low % size === 0) return at(level, low / size)
  const middle = low + split(size)
  return nodeHash(await rangeHash(low, middle, at), await rangeHash(middle, high, at))
}

/** That the leaf at `index` is in the tree of `size` leaves: the hashes beside its way up (RFC 9162, 2.1.3.1). */
export async function inclusionProof(index: number, size: number, at: NodeAt): Promise<readonly string[]> {
  const path = async (low: number, high: number): Promise<readonly string[]> => {
    if (high - low === 1) return []
    const middle = low + split(high - low)
    return index < middle
      ? [...(await path(low, middle)), await rangeHash(middle, high, at)]
      : [...(await path(middle, high)), await rangeHash(low, middle, at)]
  }
  return path(0, size)
}

/** That the tree of `first` leaves is the beginning of the tree of `second` leaves (RFC 9162, 2.1.4.1). */
export async function consistencyProof(first: number, second: number, at: NodeAt): Promise<readonly string[]> {
  const part = async (low: number, high: number, isWhole: boolean): Promise<readonly string[]> => {
    if (first === high) return isWhole ? [] : [await rangeHash(low, high, at)]
    const middle = low + split(high - low)
    return first <= middle
      ? [...(await part(low, middle, isWhole)), await rangeHash(middle, high, at)]
      : [...(await part(middle, high, false)), await rangeHash(low, middle, at)]
  }
  return first === 0 || first === second ? [] : part(0, second, true)
}

const isOdd = (n: number) => n % 2 === 1
const half = (n: number) => Math.floor(n / 2)

/** What an inclusion proof says. */
export interface Inclusion {
  readonly leaf: string
  readonly index: number
  readonly size: number
  readonly proof: readonly string[]
}

/** Whether the leaf is in the tree of this hash (RFC 9162, 2.1.3.2). */
export function isIncluded({ leaf, index, size, proof }: Inclusion, root: string): boolean {
  if (!(index >= 0 && index < size)) return false
  let [at, last, hash] = [index, size - 1, leaf]
  for (const beside of proof) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      hash = nodeHash(beside, hash)
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)]
    } else hash = nodeHash(hash, beside)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && hash === root
}

/** A tree by its size and its hash. */
export interface Tree {
  readonly size: number
  readonly root: string
}

/** Whether one tree is the beginning of another (RFC 9162, 2.1.4.2). */
export function isConsistent(first: Tree, second: Tree, proof: readonly string[]): boolean {
  if (first.size > second.size) return false
  if (first.size === second.size) return proof.length === 0 && first.root === second.root
  if (first.size === 0) return proof.length === 0 && first.root === emptyTreeHash
  const isNode = 2 ** Math.round(Math.log2(first.size)) === first.size
  const [start, ...path] = isNode ? [first.root, ...proof] : proof
  if (start === undefined || path.length === 0) return false
  let [at, last] = [first.size - 1, second.size - 1]
  while (isOdd(at)) [at, last] = [half(at), half(last)]
  let [before, after] = [start, start]
  for (const beside of path) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      before = nodeHash(beside, before)
      after = nodeHash(beside, after)
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)]
    } else after = nodeHash(after, beside)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && before === first.root && after === second.root
}
