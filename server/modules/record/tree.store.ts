import { frontierOf, type Leaf, type TreeNode } from '@surety/record-format'
import type pg from 'pg'
import type { Instant } from '../../kernel/use-case.ts'

/** What asks the database: a pool, or one connection in its transaction. */
export type Asking = Pick<pg.Pool, 'query'>

/** A signed head of the tree. */
export interface TreeHead {
  readonly size: number
  readonly at: Instant
  readonly note: string
}

const headOf = ({ size, at, note }: { size: string; at: Instant; note: string }): TreeHead => {
  return { size: Number(size), at, note }
}

/** The head of a size, or the newest. */
export async function treeHead(pool: Asking, size?: number): Promise<TreeHead | undefined> {
  const { rows } = await pool.query({
    name: 'read-tree-head',
    text: `select size, signed_at as at, note from record.tree_heads
      where $1::bigint is null or size = $1 order by size desc limit 1`,
    values: [size ?? null],
  })
  return rows[0] && headOf(rows[0])
}

/** The hash of a complete node. Throws where there is none: a proof asks only for those under a head. */
export async function nodeAt(pool: Asking, level: number, n: number): Promise<string> {
  const text = "select encode(hash, 'hex') as hash from record.tree_nodes where level = $1 and n = $2"
  const { rows } = await pool.query({ name: 'read-tree-node', text, values: [level, n] })
  if (rows[0] === undefined) throw new Error(`the tree has no node ${level}/${n}`)
  return rows[0].hash
}

/** The nodes that a tree of this size is made of. */
export async function readFrontier(pool: Asking, size: number): Promise<readonly TreeNode[]> {
  const nodes: TreeNode[] = []
  for (const { level, n } of frontierOf(size)) nodes.push({ level, n, hash: await nodeAt(pool, level, n) })
  return nodes
}

/** The newest leaf of a timeline below a size, with its place. */
export async function leafOf(pool: Asking, root: string, size: number) {
  const { rows } = await pool.query({
    name: 'read-leaf',
    text: `select position, seq, encode(head, 'hex') as head, encode(salt, 'hex') as salt from record.leaves
      where root_id = $1 and position < $2 order by seq desc limit 1`,
    values: [root, size],
  })
  if (rows[0] === undefined) return undefined
  const { position, seq, head, salt } = rows[0]
  return { index: Number(position), leaf: { root, seq: Number(seq), head, salt } as Leaf }
}

/** A timeline as it stands: how many entries, and the hash of the last. */
export interface TimelineHead {
  readonly root: string
  readonly seq: number
  readonly head: string
}

/**
 * The next timelines by root, and the last root that was looked at; only those that have entries which no leaf covers.
 * Two small questions for each page: however many roots there are, none takes long, and no table is joined that lies
 * elsewhere. `undefined` behind the last root.
 */
export async function uncoveredHeads(pool: Asking, after: string, limit: number) {
  const { rows: roots } = await pool.query({
    name: 'read-timeline-heads',
    text: `select id as root, seq, encode(hash, 'hex') as head from platform.roots
      where id > $1 order by id limit $2`,
    values: [after, limit],
  })
  if (roots.length === 0) return undefined
  const { rows: covered } = await pool.query({
    name: 'read-covered-timelines',
    text: 'select root_id as root, max(seq) as seq from record.leaves where root_id = any($1::text[]) group by 1',
    values: [roots.map(({ root }) => root)],
  })
  const known = new Map<string, number>(covered.map(({ root, seq }) => [root, Number(seq)]))
  const heads: TimelineHead[] = roots.map(({ root, seq, head }) => ({ root, seq: Number(seq), head }))
  return { last: String(roots.at(-1).root), heads: heads.filter(({ root, seq }) => seq > (known.get(root) ?? 0)) }
}

/** Whether any timeline has entries which no leaf covers. For the sandbox: it looks at every root. */
export async function hasNews(pool: Asking): Promise<boolean> {
  const { rows } = await pool.query({
    name: 'has-uncovered-timelines',
    text: `select exists (select from platform.roots r
      where r.seq > coalesce((select max(l.seq) from record.leaves l where l.root_id = r.id), 0)) as news`,
  })
  return rows[0].news
}

/** Writes leaves and the nodes that they completed. */
export async function addLeaves(
  pool: Asking,
  leaves: readonly (Leaf & { readonly position: number })[],
  nodes: readonly TreeNode[],
): Promise<void> {
  const bytes = (hex: string) => Buffer.from(hex, 'hex')
  await pool.query({
    name: 'add-leaves',
    text: `insert into record.leaves (position, root_id, seq, head, salt)
      select * from unnest($1::bigint[], $2::text[], $3::bigint[], $4::bytea[], $5::bytea[])`,
    values: [
      leaves.map(({ position }) => position),
      leaves.map(({ root }) => root),
      leaves.map(({ seq }) => seq),
      leaves.map(({ head }) => bytes(head)),
      leaves.map(({ salt }) => bytes(salt)),
    ],
  })
  await pool.query({
    name: 'add-tree-nodes',
    text: `insert into record.tree_nodes (level, n, hash)
      select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])`,
    values: [nodes.map(({ level }) => level), nodes.map(({ n }) => n), nodes.map(({ hash }) => bytes(hash))],
  })
}

/** Writes a signed head. */
export async function addTreeHead(pool: Asking, { size, at, note }: TreeHead, hash: string): Promise<void> {
  await pool.query({
    name: 'add-tree-head',
    text: 'insert into record.tree_heads (size, hash, signed_at, note) values ($1, $2, $3, $4)',
    values: [size, Buffer.from(hash, 'hex'), at, note],
  })
}

/** Whether nobody else signs now; until the transaction ends nobody begins. */
export async function maySign(client: Asking): Promise<boolean> {
  const { rows } = await client.query("select pg_try_advisory_xact_lock(hashtextextended('record.tree', 2)) as mine")
  return rows[0]?.mine === true
}

/** Notes a key that signs from now on; one that is known stays as it is. */
export async function noteKey(pool: Asking, key: string, at: Instant): Promise<void> {
  const text = 'insert into record.keys (key, since_at) values ($1, $2) on conflict do nothing'
  await pool.query({ name: 'note-record-key', text, values: [key, at] })
}

/** Every key that has signed, the newest first. */
export async function listKeys(pool: Asking): Promise<readonly { readonly key: string; readonly since: Instant }[]> {
  const text = 'select key, since_at as since from record.keys order by since_at desc, key'
  const { rows } = await pool.query({ name: 'list-record-keys', text })
  return rows
}

/** What must always hold: positions without a gap, heads over leaves that are there, leaves of the timelines. */
export const recordChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'record.positions-are-dense',
    sql: `SELECT 'size ' || count(*) AS id FROM record.leaves HAVING count(*) <> coalesce(max(position) + 1, 0)`,
  },
  {
    name: 'record.head-covers-what-is-there',
    sql: `SELECT size AS id FROM record.tree_heads WHERE size > (SELECT count(*) FROM record.leaves)`,
  },
  {
    name: 'record.leaf-is-of-the-timeline',
    sql: `SELECT l.root_id || ' ' || l.seq AS id FROM record.leaves l
      LEFT JOIN platform.timeline t ON t.root_id = l.root_id AND t.seq = l.seq
      WHERE t.hash IS DISTINCT FROM l.head`,
  },
]
