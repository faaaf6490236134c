import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  consistencyProof,
  emptyTreeHash,
  frontierOf,
  grown,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  nodeHash,
  rootOf,
  type TreeNode,
} from './merkle-tree.ts'

/** The leaves and tree hashes that implementations of RFC 6962 are tested with. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

/** A tree that grows leaf by leaf, with every node that it ever completed. */
function tree(hashes: readonly string[]) {
  const nodes = new Map<string, string>()
  const heads = [emptyTreeHash]
  let frontier: readonly TreeNode[] = []
  for (const [size, hash] of hashes.entries()) {
    const larger = grown(frontier, size, hash)
    for (const { level, n, hash: of } of larger.nodes) nodes.set(`${level}/${n}`, of)
    frontier = larger.frontier
    heads.push(rootOf(frontier))
  }
  const at = async (level: number, n: number) => nodes.get(`${level}/${n}`) ?? assert.fail(`no node ${level}/${n}`)
  return { at, heads, frontier, nodes }
}

const known = tree(leaves.map((hex) => leafHash(Buffer.from(hex, 'hex'))))

test('the tree has the hashes that others find', () => {
  assert.equal(emptyTreeHash, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.deepEqual(known.heads.slice(1), roots)
})

const SIZE = 40
const many = tree(Array.from({ length: SIZE }, (_, n) => leafHash(Buffer.of(n))))
const leaf = (n: number) => leafHash(Buffer.of(n))
const root = (size: number) => many.heads[size] ?? assert.fail()

test('the frontier of a size is what growing to it leaves', () => {
  for (let size = 0; size <= SIZE; size += 1) {
    const { frontier } = tree(Array.from({ length: size }, (_, n) => leaf(n)))
    const places = frontier.map(({ level, n }) => ({ level, n }))
    assert.deepEqual(frontierOf(size), places, `size ${size}`)
  }
})

test('every leaf is proved in every tree that has it, and no other leaf by its proof', async () => {
  for (let size = 1; size <= SIZE; size += 1)
    for (let index = 0; index < size; index += 1) {
      const proof = await inclusionProof(index, size, many.at)
      assert.ok(proof.length <= Math.ceil(Math.log2(size)))
      const said = { leaf: leaf(index), index, size, proof }
      assert.equal(isIncluded(said, root(size)), true, `${index} of ${size}`)
      assert.equal(isIncluded({ ...said, leaf: leaf(index + 1) }, root(size)), false)
      assert.equal(isIncluded(said, root(size - 1)), false)
      assert.equal(isIncluded({ ...said, index: index + 1 }, root(size)), false)
      assert.equal(isIncluded({ ...said, proof: [...proof, leaf(0)] }, root(size)), false)
      if (proof.length > 0) assert.equal(isIncluded({ ...said, proof: proof.slice(1) }, root(size)), false)
    }
})

test('every tree is the beginning of every later one, and of no changed one', async () => {
  const changed = tree(Array.from({ length: SIZE }, (_, n) => (n === 3 ? leaf(200) : leaf(n))))
  for (let second = 1; second <= SIZE; second += 1)
    for (let first = 1; first <= second; first += 1) {
      const proof = await consistencyProof(first, second, many.at)
      const [a, b] = [
        { size: first, root: root(first) },
        { size: second, root: root(second) },
      ]
      assert.equal(isConsistent(a, b, proof), true, `${first} in ${second}`)
      if (first > 3) {
        const other = { size: second, root: changed.heads[second] ?? '' }
        assert.equal(isConsistent(a, other, await consistencyProof(first, second, changed.at)), false)
      }
      assert.equal(isConsistent(a, b, [...proof, leaf(0)]), false)
      if (proof.length > 0) assert.equal(isConsistent(a, b, proof.slice(1)), false)
      if (first < second) assert.equal(isConsistent(b, a, proof), false)
    }
})

test('the tree before the first leaf is the beginning of all', async () => {
  assert.deepEqual(await consistencyProof(0, 5, many.at), [])
  assert.equal(isConsistent({ size: 0, root: emptyTreeHash }, { size: 5, root: root(5) }, []), true)
  assert.equal(isConsistent({ size: 0, root: root(1) }, { size: 5, root: root(5) }, []), false)
  assert.equal(isIncluded({ leaf: leaf(0), index: 0, size: 0, proof: [] }, emptyTreeHash), false)
})

test('a leaf is no node: what a node says, as a leaf, has another hash', () => {
  const said = Buffer.concat([Buffer.of(1), Buffer.from(leaf(0) + leaf(1), 'hex')])
  assert.notEqual(leafHash(said), nodeHash(leaf(0), leaf(1)))
})
