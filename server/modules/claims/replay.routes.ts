import { Type } from 'typebox'
import { recordReads } from '../../platform/read-records.ts'
import { count, currency, minor, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { operatorId } from '../orders/order.rules.ts'
import { policyTables } from '../policy/index.ts'
import type { AnySection } from '../policy/policy.rules.ts'
import { policyRoot, policyVersionType } from '../policy/policy.rules.ts'
import { differences, versionBefore } from '../policy/policy-view.rules.ts'
import type { Otherwise } from './replay.rules.ts'
import { replayedThings } from './replay.rules.ts'
import { replayable, replayPage } from './replay.store.ts'

/** Examples of a page, those that differ most first. */
const SHOWN = 50

const replayReply = reply({
  section: text,
  version: count,
  orders: count,
  claims: count,
  sums: Type.Array(
    reply({
      what: oneOf(replayedThings),
      currency,
      count,
      was: minor,
      would: minor,
      undecided: Type.Integer({ minimum: 0, description: 'those that a person would have decided' }),
    }),
  ),
  data: Type.Array(
    reply({
      what: oneOf(replayedThings),
      order: text,
      subject: orNull(text),
      currency,
      was: minor,
      would: orNull(minor),
    }),
  ),
  not_replayed: Type.Array(text, { description: 'numbers that differ and whose outcome past facts do not tell' }),
  next_cursor: orNull(text),
})

const params = Type.Object({ section: Type.String({ maxLength: 40 }), version: Type.String({ maxLength: 40 }) })

/** Staff run a version of policy over what has ended, before it is made. */
export function replayRoutesOf(sections: readonly AnySection[]): readonly Route[] {
  return [
    queryRoute({
      path: '/v1/policies/:section/versions/:version/replay',
      summary: 'What a version would have changed of orders that have ended, a page of them at a time (staff)',
      tag: 'policy',
      reply: replayReply,
      params,
      query: Type.Object({ cursor: Type.Optional(Type.String({ maxLength: 64 })) }, { additionalProperties: false }),
      read: (call, services) => replayOf(sections, call, services),
    }),
  ]
}

async function replayOf(sections: readonly AnySection[], call: Call, { pool }: Services) {
  const section = sections.find((each) => each.name === call.params.section)
  if (section === undefined || call.actor.company !== operatorId) return undefined
  const versions = await recordReads(pool, policyTables).all(policyVersionType, policyRoot(section.name))
  const version = versions.find((each) => each.version === Number(call.params.version))
  if (version === undefined) return undefined
  const told = replayable(section.name)
  const changed = differences(section, versionBefore(version, versions), version).map(({ number }) => number)
  const { cursor } = call.query as { readonly cursor?: string }
  const page = await replayPage(pool, section, version, cursor)
  return {
    section: section.name,
    version: version.version,
    orders: page.orders,
    claims: page.claims,
    sums: sumsOf(page.otherwise),
    data: page.otherwise
      .toSorted((a, b) => distance(b) - distance(a))
      .slice(0, SHOWN)
      .map(shown),
    not_replayed: changed.filter((number) => !told.includes(number)),
    next_cursor: page.next ?? null,
  }
}

/** How far apart what was and what would have been are; what a person would decide stands first. */
function distance({ was, would }: Otherwise): number {
  return would === undefined ? Number.MAX_SAFE_INTEGER : Math.abs(Number(would - was))
}

function shown({ what, orderId, subject, currency: code, was, would }: Otherwise) {
  const amounts = { was: Number(was), would: would === undefined ? null : Number(would) }
  return { what, order: orderId, subject: subject ?? null, currency: code, ...amounts }
}

function sumsOf(otherwise: readonly Otherwise[]) {
  const sums = new Map<string, { what: Otherwise['what']; currency: string; all: Otherwise[] }>()
  for (const each of otherwise) {
    const key = `${each.what} ${each.currency}`
    const sum = sums.get(key) ?? { what: each.what, currency: each.currency, all: [] }
    sum.all.push(each)
    sums.set(key, sum)
  }
  return [...sums.values()].map(({ what, currency: code, all }) => {
    const known = all.filter(({ would }) => would !== undefined)
    const total = (pick: (each: Otherwise) => bigint) => Number(known.reduce((sum, each) => sum + pick(each), 0n))
    return {
      ...{ what, currency: code, count: all.length },
      ...{
        was: total(({ was }) => was),
        would: total(({ would = 0n }) => would),
        undecided: all.length - known.length,
      },
    }
  })
}
