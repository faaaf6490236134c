import { fingerprint } from '../../server/kernel/canonical.ts'
import {
  type Actor,
  add,
  all,
  append,
  bound,
  type Command,
  type CounterType,
  constant,
  due,
  entry,
  event,
  hint,
  type Json,
  level,
  one,
  own,
  owner,
  put,
  type RecordType,
  refuse,
  useCase,
  written,
} from '../../server/kernel/use-case.ts'
import type { House } from '../../server/platform/batch.ts'
import type { Access } from '../../server/platform/judge-command.ts'
import { recordTable } from '../../server/platform/record-table.ts'
import type { Store } from '../../server/platform/store.ts'

/** A toy trade that uses every kind of fact and change: boxes with coins, a shared purse, notes and names. */

export interface Box {
  readonly boxId: string
  readonly coins: bigint
  readonly moves: number
  readonly label?: string
  readonly detail: { readonly weights: readonly bigint[] }
}

export interface Note {
  readonly boxId: string
  readonly noteId: string
  readonly at: string
  readonly good: boolean
}

export const boxType: RecordType<Box> = { name: 'toy.boxes', root: (b) => b.boxId, id: () => 'box' }
export const noteType: RecordType<Note> = { name: 'toy.notes', root: (n) => n.boxId, id: (n) => n.noteId }
export const purseType: CounterType = { name: 'toy.purses', bounds: () => ({ floor: 0n, ceiling: 1_000_000n }) }

export const toyTables = [
  recordTable(boxType, { boxId: 'root', coins: 'bigint', moves: 'integer', label: 'text', detail: 'json' }),
  recordTable(noteType, { boxId: 'root', noteId: 'id', at: 'instant', good: 'boolean' }),
]

export const toySchema = `
CREATE SCHEMA toy;
CREATE TABLE toy.boxes (root_id text COLLATE "C", id text COLLATE "C", coins bigint NOT NULL CHECK (coins >= -1000000),
  moves integer NOT NULL CHECK (moves <> 666), label text, detail jsonb NOT NULL, PRIMARY KEY (root_id, id))
  WITH (fillfactor = 50);
CREATE TABLE toy.notes (root_id text COLLATE "C", id text COLLATE "C", at timestamptz NOT NULL, good boolean NOT NULL,
  PRIMARY KEY (root_id, id));
CREATE TABLE toy.purses (root_id text COLLATE "C", key text COLLATE "C", value bigint NOT NULL, floor bigint,
  ceiling bigint, PRIMARY KEY (root_id, key)) WITH (fillfactor = 50);
`

const sides = () => [{ as: 'owner', company: 'cmp_toy' }]
const emptyBox = (boxId: string): Box => ({ boxId, coins: 0n, moves: 0, detail: { weights: [] } })

/** Adds coins to a box and takes them from the purse. */
export const fillBox = useCase({
  name: 'toy.fill-box',
  action: 'toy.write',
  root: (input: { box: string; coins: number }) => input.box,
  reads: (_input, root) => ({ box: one(boxType, root, 'box') }),
  sides,
  decide({ box }, input, { at }, root) {
    const before = box ?? emptyBox(root)
    const after = { ...before, coins: before.coins + BigInt(input.coins), moves: before.moves + 1 }
    return {
      answer: { coins: Number(after.coins), moves: after.moves, at },
      changes: [put(boxType, after), entry(root, 'box-filled', { coins: input.coins, total: Number(after.coins) })],
    }
  },
})

/** Makes a box with a label that no other box has. */
export const makeBox = useCase({
  name: 'toy.make-box',
  action: 'toy.write',
  root: (_input: { label: string }) => ({ fresh: 'box' }),
  reads: (input) => ({ taken: owner('label', input.label) }),
  sides,
  decide({ taken }, input, context, root) {
    if (taken !== undefined) return refuse('label-taken', { by: taken })
    const box = { ...emptyBox(root), label: input.label, detail: { weights: [1n, 2n ** 50n] } }
    return {
      answer: { box: root, child: context.newId('nte') },
      changes: [put(boxType, box), own('label', input.label, root), event(root, 'box.made', { label: input.label })],
    }
  },
})

/** Finds the box by its label. */
export const fillByLabel = useCase({
  name: 'toy.fill-by-label',
  action: 'toy.write',
  root: (input: { label: string }) => owner('label', input.label),
  reads: (_input, root) => ({ box: one(boxType, root, 'box') }),
  sides,
  decide({ box }, _input, _context, root) {
    const before = box ?? emptyBox(root)
    return { answer: { root }, changes: [put(boxType, { ...before, coins: before.coins + 1n })] }
  },
})

/** Adds a note while there are fewer than `most`: a decision on a list. */
export const addNote = useCase({
  name: 'toy.add-note',
  action: 'toy.write',
  root: (input: { box: string; most: number; note?: string }) => input.box,
  reads: (_input, root) => ({ notes: all(noteType, root) }),
  sides,
  decide({ notes }, input, context, root) {
    if (notes.length >= input.most) return refuse('full', { notes: notes.length })
    const noteId = input.note ?? context.newId('nte')
    const note = { boxId: root, noteId, at: context.at, good: true }
    return {
      answer: { note: noteId },
      changes: [append(noteType, note), due(root, 'note-old', noteId, context.at), entry(root, 'note-added', {})],
    }
  },
})

/** Moves coins from one box to another, found in the second round through the label of the first. */
export const moveCoins = useCase({
  name: 'toy.move-coins',
  action: 'toy.write',
  root: (input: { from: string; to: string; coins: number }) => input.from,
  reads: (_input, root) => ({ from: one(boxType, root, 'box') }),
  more: (_facts, input) => ({ to: written(one(boxType, input.to, 'box')) }),
  sides,
  decide({ from, to }, input, _context, root) {
    const source = from ?? emptyBox(root)
    const target = to ?? emptyBox(input.to)
    if (source.coins < BigInt(input.coins)) return refuse('too-few', { coins: Number(source.coins) })
    return {
      answer: { left: Number(source.coins) - input.coins },
      changes: [
        put(boxType, { ...source, coins: source.coins - BigInt(input.coins) }),
        put(boxType, { ...target, coins: target.coins + BigInt(input.coins) }),
        entry(root, 'coins-moved', { to: input.to, coins: input.coins }),
        entry(input.to, 'coins-came', { from: root, coins: input.coins }),
      ],
    }
  },
})

/** Reads another box shared: may write only while the other is not fuller. The classic write skew. */
export const fillIfOtherEmpty = useCase({
  name: 'toy.fill-if-other-empty',
  action: 'toy.write',
  root: (input: { box: string; other: string }) => input.box,
  reads: (input, root) => ({ box: one(boxType, root, 'box'), other: one(boxType, input.other, 'box') }),
  sides,
  decide({ box, other }, _input, _context, root) {
    if ((other?.coins ?? 0n) > 0n) return refuse('other-full')
    return { answer: {}, changes: [put(boxType, { ...(box ?? emptyBox(root)), coins: 1n })] }
  },
})

/** Takes from a purse that many boxes share; `look` = decide on its level, so that a refusal is possible. */
export const takeFromPurse = useCase({
  name: 'toy.take-from-purse',
  action: 'toy.write',
  root: (input: { box: string; purse: string; coins: number; look: boolean }) => input.box,
  reads: (input, root) => ({ box: one(boxType, root, 'box'), purse: level(purseType, input.purse, 'coins') }),
  sides,
  decide({ box, purse }, input, _context, root) {
    const coins = BigInt(input.coins)
    if (input.look && purse < coins) return refuse('purse-empty', { purse: Number(purse) })
    const before = box ?? emptyBox(root)
    return {
      answer: { took: input.coins },
      changes: [
        put(boxType, { ...before, coins: before.coins + coins }),
        add(purseType, input.purse, 'coins', -coins),
        entry(root, 'coins-taken', { purse: input.purse, coins: input.coins }),
      ],
    }
  },
})

export const fillPurse = useCase({
  name: 'toy.fill-purse',
  action: 'toy.write',
  root: (input: { purse: string; coins: number; ceiling?: number }) => input.purse,
  reads: () => ({}),
  sides,
  decide: (_facts, input, _context, root) => ({
    answer: {},
    changes: [
      add(purseType, root, 'coins', BigInt(input.coins)),
      ...(input.ceiling === undefined
        ? []
        : [bound(purseType, root, 'coins', { floor: 0n, ceiling: BigInt(input.ceiling) })]),
    ],
  }),
})

/** Everything that a broken use case may do. */
export const breakThings = useCase({
  name: 'toy.break-things',
  action: 'toy.write',
  root: (input: { box: string; how: string }) => input.box,
  reads: (_input, root) => ({ box: one(boxType, root, 'box') }),
  sides,
  decide({ box }, input, _context, root) {
    const before = box ?? emptyBox(root)
    switch (input.how) {
      case 'throws':
        throw new Error('a bug')
      case 'check':
        return { answer: {}, changes: [put(boxType, { ...before, moves: 666 })] }
      case 'unencodable':
        return { answer: {}, changes: [put(boxType, { ...before, label: { not: 'a text' } as unknown as string })] }
      case 'nul':
        return { answer: {}, changes: [put(boxType, { ...before, label: 'a\u0000b' })] }
      case 'foreign':
        return { answer: {}, changes: [put(boxType, emptyBox('box_foreign'))] }
      case 'entry':
        return { answer: {}, changes: [entry(root, 'huge', { text: 'x'.repeat(20_000) })] }
      case 'answer':
        return { answer: { text: 'x'.repeat(2_000) } as Json, changes: [] }
      default:
        return { answer: {}, changes: [put(boxType, { ...before, coins: before.coins + 1n })] }
    }
  },
})

/** A constant of the box and a hint on another one. */
export const readLoosely = useCase({
  name: 'toy.read-loosely',
  action: 'toy.write',
  root: (input: { box: string; other: string }) => input.box,
  reads: (input) => ({
    other: hint(one(boxType, input.other, 'box')),
    note: constant(one(noteType, input.other, 'first')),
  }),
  sides,
  decide: ({ other, note }) => ({
    answer: { other: Number(other?.coins ?? -1n), note: note?.noteId ?? null },
    changes: [],
  }),
})

export const toyAccess: Access = {
  reads: () => ({}),
  judge: (actor, _action, sides) =>
    sides.some((side) => side.company === actor.company)
      ? actor.roles.includes('writer')
        ? 'yes'
        : 'not-allowed'
      : 'not-found',
}

export const writer: Actor = { kind: 'user', person: 'usr_1', company: 'cmp_toy', roles: ['writer'] }

/** A toy house on the given store. */
export function toyHouse(store: Store): House {
  const ids = new Map<string, (record: never) => string>([
    [boxType.name, boxType.id],
    [noteType.name, noteType.id],
  ])
  return {
    store,
    access: toyAccess,
    boundsOf: (type, root, key) =>
      type === purseType.name ? purseType.bounds(root, key) : { floor: null, ceiling: null },
    lanesOf: () => 1,
    idOf: (type, record) => ids.get(type)?.(record) ?? '',
  }
}

/** A command of the writer. */
export function command<C>(id: string, input: C, actor: Actor = writer): Command<C> {
  return { id, input, fingerprint: fingerprint(input as never), actor }
}
