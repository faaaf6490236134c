import { Type } from 'typebox'
import { count, hash, instant, listOf, reply, text } from '../../platform/reply.ts'

/** Schemas of what the record's API takes and answers. */

export const orderParams = Type.Object({ orderId: Type.String({ maxLength: 64 }) })

const closed = { additionalProperties: false }
const size = Type.Integer({ minimum: 1, maximum: 2 ** 52, description: 'how many leaves the tree had' })

export const sizeQuery = Type.Object({ size: Type.Optional(size) }, closed)
export const sizesQuery = Type.Object({ first: size, second: size }, closed)

export const keysReply = listOf(
  reply({ key: Type.String({ description: 'name+hint+base64, as verifiers take it' }), since: instant }),
)
export const proofReply = reply({
  format: Type.Literal('surety-proof/1'),
  leaf: reply({ root: text, seq: count, head: hash, salt: hash }),
  index: count,
  proof: Type.Array(hash),
  checkpoint: Type.String({ description: 'the signed note' }),
})
export const consistencyReply = reply({ first: count, second: count, proof: Type.Array(hash) })
