import { Type } from 'typebox'
import { fileName } from '../../platform/files/file-name.ts'
import { recordReads } from '../../platform/read-records.ts'
import { count, hash, instant, listOf, oneOf, reply, text } from '../../platform/reply.ts'
import type { Call, FileLimits, Route, Services } from '../../platform/route.ts'
import { downloadRoute, queryRoute, uploadRoute } from '../../platform/route.ts'
import { policyTables } from '../policy/index.ts'
import { policyAt, policyRoot, policyVersionType, valuesOf } from '../policy/policy.rules.ts'
import { attachFile } from './attach-file.ts'
import { checkRoom, type FileLink, fileLinkType } from './file.rules.ts'
import { contentLimits, type FilesPolicy, filesPolicy, shownTypes } from './files-policy.rules.ts'
import { orderTables, visibleOrder } from './order-view.store.ts'
import { orderParams } from './orders.schemas.ts'

const sides = oneOf(['buyer', 'supplier', 'inspector'])
const fileParams = Type.Object({ orderId: Type.String({ maxLength: 64 }), sha256: hash })
const closed = { additionalProperties: false }
const attached = { file: hash, name: text, bytes: count, type: text }

const orderOf = (call: Call) => call.params.orderId ?? ''

/** The files of an order that this caller may see; `undefined` for a stranger as for no order. */
async function filesOf(call: Call, { pool }: Pick<Services, 'pool'>): Promise<readonly FileLink[] | undefined> {
  const reads = recordReads(pool, orderTables)
  const order = await visibleOrder(reads, orderOf(call), call.actor)
  return order === undefined ? undefined : reads.all(fileLinkType, order.orderId)
}

/** Who may not see the order is told so before a byte is read; whether he may attach, the use case says. */
async function admit(call: Call, services: Services): Promise<FileLimits | ReturnType<typeof checkRoom>> {
  const links = await filesOf(call, services)
  if (links === undefined) return undefined
  const policy = await limitsNow(services)
  return checkRoom(links, 0n, policy) ?? contentLimits(policy)
}

function fileView({ sha256, name, bytes, type, by, attachedAt }: FileLink) {
  return { file: sha256, name, bytes: Number(bytes), type, by, attached_at: attachedAt }
}

/** What the policy in effect lets a file have. */
async function limitsNow({ pool, now }: Pick<Services, 'pool' | 'now'>): Promise<FilesPolicy> {
  const versions = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(filesPolicy.name))
  return valuesOf(filesPolicy, policyAt(versions, now()))
}

/** Routes of the files of an order. */
export const filesRoutes: readonly Route[] = [
  queryRoute({
    path: '/v1/file-limits',
    summary: 'How large a file may be that is attached to an order, as the policy in effect has it',
    tag: 'files',
    reply: reply({ file_bytes: count, film_bytes: count }),
    auth: 'anonymous',
    async read(_, services) {
      const { fileBytes, filmBytes } = await limitsNow(services)
      return { file_bytes: fileBytes, film_bytes: filmBytes }
    },
  }),
  queryRoute({
    path: '/v1/orders/:orderId/files',
    summary: 'The files of an order, the newest first',
    tag: 'files',
    reply: listOf(reply({ ...attached, by: sides, attached_at: instant })),
    params: orderParams,
    async read(call, services) {
      const links = await filesOf(call, services)
      if (links === undefined) return undefined
      const newest = links.toSorted((a, b) => (a.attachedAt < b.attachedAt ? 1 : -1))
      return { data: newest.map(fileView), next_cursor: null }
    },
  }),
  uploadRoute(attachFile, {
    path: '/v1/orders/:orderId/files',
    summary: 'Attach a file: its bytes are the body, and both sides see it',
    tag: 'files',
    reply: reply(attached),
    params: orderParams,
    query: Type.Object({ name: Type.String({ maxLength: 500, description: 'what you call it' }) }, closed),
    admit,
    nameOf: ({ query }) => String(query.name),
    input: (call, { sha256, bytes, type }) => ({
      orderId: orderOf(call),
      sha256,
      bytes: BigInt(bytes),
      type,
      name: fileName(String(call.query.name), type),
    }),
  }),
  downloadRoute({
    path: '/v1/orders/:orderId/files/:sha256',
    summary: 'The bytes of a file',
    tag: 'files',
    params: fileParams,
    query: Type.Object(
      { show: Type.Optional(Type.Literal('true', { description: 'a picture or a film, in the window' })) },
      closed,
    ),
    async find(call, services) {
      const found = (await filesOf(call, services))?.find(({ sha256 }) => sha256 === call.params.sha256)
      if (found === undefined) return undefined
      const { sha256, name, bytes, type } = found
      const isShown = call.query.show === 'true' && shownTypes.includes(type)
      return { sha256, name, bytes: Number(bytes), type, isShown }
    },
  }),
]
