import { Type } from 'typebox'
import { count, flag, hash, instant, listOf, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { faultReasons } from './content.rules.ts'
import { importStates, outcomes } from './import.rules.ts'

/** Schemas of imports of products. */

export const importParams = Type.Object({ importId: Type.String({ maxLength: 64 }) })

/** How a file is to be read; a form sends texts. */
export const importQuery = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 255, description: 'what the file is called' }),
  language: Type.Optional(Type.String({ pattern: '^[a-z]{2,3}$', description: 'of the words; default en' })),
  currency: Type.Optional(
    Type.String({ pattern: '^[A-Z]{3}$', description: 'of prices whose currency no column says' }),
  ),
  decimal: Type.Optional(oneOf(['point', 'comma'] as const)),
  lists: Type.Optional(oneOf(['yes', 'no'] as const)),
})

const counts = reply({
  ...{ rows: count, new: count, changed: count, unchanged: count, withdrawn: count, wrong: count },
  ...{ taken: count, refused: count, undone: count, kept: count },
})

const reading = reply({
  format: oneOf(['csv', 'xlsx', 'ubl'] as const),
  encoding: orNull(text),
  delimiter: orNull(text),
  document: orNull(text),
  columns: Type.Array(reply({ header: text, field: orNull(text) })),
})

const shownImport = reply({
  import: text,
  state: oneOf(importStates),
  sha256: hash,
  name: text,
  bytes: count,
  options: reply({
    ...{ language: text, currency: orNull(text), lists: flag },
    decimal: orNull(oneOf(['point', 'comma'] as const)),
  }),
  counts,
  progress: reply({ read: count, applied: count, undone: count }),
  reading: orNull(reading),
  failure: orNull(reply({ code: text, data: orNull(Type.Object({}, { additionalProperties: true })) })),
  received_at: instant,
  read_at: orNull(instant),
  applied_at: orNull(instant),
  undone_at: orNull(instant),
  actions: Type.Array(oneOf(['apply', 'discard', 'undo'] as const)),
})

export const importReply = shownImport
export const importList = listOf(shownImport)
export const importStepReply = reply({ import: text, state: oneOf(importStates) })

export const rowList = listOf(
  reply({
    n: count,
    line: count,
    sku: text,
    product: orNull(text),
    outcome: oneOf(outcomes),
    faults: Type.Array(reply({ column: text, why: oneOf(faultReasons), value: orNull(text) })),
    becomes: orNull(
      reply({
        ...{ name: text, category: text, unit: text, currency: text, minimum: text },
        unit_price: orNull(text),
      }),
    ),
    refused: orNull(text),
    kept: orNull(text),
    made_version: orNull(count),
  }),
)
