import { consistencyProof } from '@surety/record-format'
import { Type } from 'typebox'
import { languageFor, languages } from '../../kernel/language.ts'
import { recordReads } from '../../platform/read-records.ts'
import { oneOf } from '../../platform/reply.ts'
import { exportRoute, queryRoute, type Route } from '../../platform/route.ts'
import { ordersTables, visibleOrder } from '../orders/index.ts'
import { consistencyReply, keysReply, orderParams, proofReply, sizeQuery, sizesQuery } from './record.schemas.ts'
import { recordProof } from './record-proof.store.ts'
import { listKeys, nodeAt, treeHead } from './tree.store.ts'
import { writeCaseFile } from './write-case-file.ts'

const sizeOf = (said: unknown) => (said === undefined ? undefined : Number(said))

/** Routes of the record: case files, keys, tree heads and proofs. */
export const recordRoutes: readonly Route[] = [
  exportRoute({
    path: '/v1/orders/:orderId/case-file.zip',
    summary: 'Everything about an order as one file that verifies offline: document, data, files, signature',
    tag: 'record',
    gives: 'application/zip',
    params: orderParams,
    query: Type.Object({ language: Type.Optional(oneOf(languages)) }, { additionalProperties: false }),
    write: ({ params, query, actor }, services) => {
      const language = languageFor(query.language as string | undefined)
      return writeCaseFile({ orderId: params.orderId ?? '', actor, language }, services)
    },
  }),
  queryRoute({
    path: '/v1/orders/:orderId/inclusion-proof',
    summary: 'That the timeline of an order is in the tree of a signed head: of one size, or the newest',
    tag: 'record',
    params: orderParams,
    query: sizeQuery,
    reply: proofReply,
    async read({ params, query, actor }, { pool }) {
      const orderId = params.orderId ?? ''
      const order = await visibleOrder(recordReads(pool, ordersTables), orderId, actor)
      return order && recordProof(pool, orderId, undefined, sizeOf(query.size))
    },
  }),
  queryRoute({
    path: '/v1/record/checkpoint',
    summary: 'The signed head of the tree of all timelines (C2SP checkpoint): the newest, or that of one size',
    tag: 'record',
    auth: 'anonymous',
    gives: 'text/plain',
    query: sizeQuery,
    async read({ query }, { pool }) {
      const head = await treeHead(pool, sizeOf(query.size))
      return head && { file: Buffer.from(head.note), name: `checkpoint-${head.size}.txt` }
    },
  }),
  queryRoute({
    path: '/v1/record/consistency-proof',
    summary: 'That the tree of one size is the beginning of the tree of another',
    tag: 'record',
    auth: 'anonymous',
    query: sizesQuery,
    reply: consistencyReply,
    async read({ query }, { pool }) {
      const [first, second] = [Number(query.first), Number(query.second)]
      const newest = await treeHead(pool)
      if (newest === undefined || first > second || second > newest.size) return undefined
      const proof = await consistencyProof(first, second, (level, n) => nodeAt(pool, level, n))
      return { first, second, proof }
    },
  }),
  queryRoute({
    path: '/v1/record/keys',
    summary: 'Every key that has signed case files and tree heads, the newest first',
    tag: 'record',
    auth: 'anonymous',
    reply: keysReply,
    read: async (_, { pool }) => ({ data: await listKeys(pool), next_cursor: null }),
  }),
]
