import { Type } from 'typebox'
import type { Instant, Json } from '../../kernel/use-case.ts'
import { recordReads } from '../../platform/read-records.ts'
import { count, instant, listOf, oneOf, orNull, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, queryRoute, type Route, type Services } from '../../platform/route.ts'
import { approvePolicy } from './approve-policy.ts'
import type { AnySection, PolicyVersion } from './policy.rules.ts'
import { policyAt, policyRoot, policyVersionType } from './policy.rules.ts'
import { policyTables } from './policy.store.ts'
import { differences, numberUnder, stateOf, versionBefore } from './policy-view.rules.ts'
import { proposePolicyOf } from './propose-policy.ts'

const closed = { additionalProperties: false }
const name = Type.String({ maxLength: 40 })
/** A number of policy: a plain one, a duration, or a table. */
const value = Type.Unknown({ description: 'as `unit` says' })

const policiesReply = listOf(
  reply({ section: text, numbers: count, version: count, in_effect_since: orNull(instant), waiting: count }),
)

const versionReply = reply({
  version: count,
  state: oneOf(['in-effect', 'coming', 'proposed', 'superseded', 'past']),
  author: text,
  reason: text,
  proposed_at: instant,
  effective_from: instant,
  approver: orNull(text),
  approved_at: orNull(instant),
  differences: Type.Array(reply({ number: text, before: value, after: value })),
})

const policyReply = reply({
  section: text,
  version: count,
  numbers: Type.Array(reply({ name: text, unit: text, reason: text, default: value, value })),
  versions: Type.Array(versionReply),
  as_of: instant,
})

const receipt = reply({ section: text, version: count, effective_from: instant })
const isStaff = ({ actor }: Call) => actor.company === 'cmp_operator'

function versionsOf({ pool }: Services, section: string) {
  return recordReads(pool, policyTables).all(policyVersionType, policyRoot(section))
}

function sectionView(section: AnySection, versions: readonly PolicyVersion[], at: Instant) {
  const now = policyAt(versions, at)
  return {
    section: section.name,
    version: now?.version ?? 0,
    numbers: Object.entries(section.numbers).map(([number, { unit, reason, default: value }]) => {
      return { name: number, unit, reason, default: value, value: numberUnder(section, now, number) }
    }),
    versions: versions
      .toSorted((a, b) => b.version - a.version)
      .map((each) => versionView(section, versions, each, at)),
    as_of: at,
  }
}

function versionView(section: AnySection, all: readonly PolicyVersion[], version: PolicyVersion, at: Instant) {
  return {
    version: version.version,
    state: stateOf(version, all, at),
    author: version.author,
    reason: version.reason,
    proposed_at: version.proposedAt,
    effective_from: version.effectiveFrom,
    approver: version.approver ?? null,
    approved_at: version.approvedAt ?? null,
    differences: differences(section, versionBefore(version, all), version),
  }
}

async function overview(sections: readonly AnySection[], services: Services) {
  const at = services.now()
  return Promise.all(
    sections.map(async (section) => {
      const versions = await versionsOf(services, section.name)
      const now = policyAt(versions, at)
      return {
        section: section.name,
        numbers: Object.keys(section.numbers).length,
        version: now?.version ?? 0,
        in_effect_since: now?.effectiveFrom ?? null,
        waiting: versions.filter((each) => stateOf(each, versions, at) === 'proposed').length,
      }
    }),
  )
}

/** Routes of the operator's policy: staff read it, propose versions, and approve what another proposed. */
export function policyRoutesOf(sections: readonly AnySection[]): readonly Route[] {
  return [...readingOf(sections), proposingOf(sections), approving]
}

function readingOf(sections: readonly AnySection[]): readonly Route[] {
  return [
    queryRoute({
      path: '/v1/policies',
      summary: 'Sections of policy, and what waits for a second person (staff)',
      tag: 'policy',
      reply: policiesReply,
      read: async (call, services) =>
        isStaff(call) ? { data: await overview(sections, services), next_cursor: null } : undefined,
    }),
    queryRoute({
      path: '/v1/policies/:section',
      summary: 'The numbers of a section in effect, and every version with what it changes (staff)',
      tag: 'policy',
      reply: policyReply,
      params: Type.Object({ section: name }),
      async read(call, services) {
        const section = sections.find((each) => each.name === call.params.section)
        if (section === undefined || !isStaff(call)) return undefined
        return sectionView(section, await versionsOf(services, section.name), services.now())
      },
    }),
  ]
}

function proposingOf(sections: readonly AnySection[]): Route {
  return commandRoute(proposePolicyOf(sections), {
    path: '/v1/policies/:section/versions',
    summary: 'Propose the next version of a section; a second person approves it',
    tag: 'policy',
    reply: receipt,
    params: Type.Object({ section: name }),
    body: Type.Object(
      {
        values: Type.Record(Type.String({ maxLength: 60 }), value, {
          maxProperties: 200,
          description: 'every number that is to differ from its default',
        }),
        reason: Type.String({ minLength: 1, maxLength: 1000 }),
        effective_from: Type.Optional(Type.String({ maxLength: 40, description: 'absent: once approved' })),
      },
      closed,
    ),
    input(call) {
      const body = call.body as { values: Readonly<Record<string, Json>>; reason: string; effective_from?: string }
      const { values, reason, effective_from: from } = body
      return {
        section: call.params.section ?? '',
        values,
        reason,
        ...(from === undefined ? {} : { effectiveFrom: from }),
      }
    },
  })
}

const approving = commandRoute(approvePolicy, {
  path: '/v1/policies/:section/versions/:version/approval',
  summary: 'Approve a version that somebody else proposed',
  tag: 'policy',
  reply: receipt,
  params: Type.Object({ section: name, version: name }),
  body: Type.Optional(Type.Object({}, closed)),
  input: ({ params }) => ({ section: params.section ?? '', version: Number(params.version) }),
})
