import { type TObject, Type } from 'typebox'
import type { Json, UseCase, Wanted } from '../../kernel/use-case.ts'
import { flag, reply, text } from '../../platform/reply.ts'
import { type Call, commandRoute, type Route } from '../../platform/route.ts'
import type { ScreeningAnswer } from '../vetting/name-list.rules.ts'
import type { ScreeningStep } from './screening.rules.ts'

const closed = { additionalProperties: false }
const grounds = Type.String({ minLength: 1, maxLength: 1000 })

/** What is held: where it stands among the addresses, and how a call names it. */
export interface Held<O> {
  readonly base: string
  /** `payout`, `refund`, `wire`. */
  readonly what: string
  readonly params: TObject
  of(call: Call): O
}

const steps = [
  ['propose', 'clearance', 'Propose to clear a hit: it is another one of the same name'],
  ['clear', 'clearance/approval', 'Clear a hit as a second person: the money goes on'],
  ['uphold', 'upholding', 'Uphold a hit: the money stays blocked'],
] as const

/** The steps of compliance with one kind of money: block by order of an authority, propose to clear, clear, uphold. */
export function screeningSteps<
  O extends object,
  A extends Json,
  W1 extends Wanted,
  W2 extends Wanted,
  B extends Json,
  V1 extends Wanted,
  V2 extends Wanted,
>(
  { base, what, params, of }: Held<O>,
  record: UseCase<O & { readonly answer: ScreeningAnswer }, A, W1, W2>,
  decide: UseCase<O & { readonly step: ScreeningStep; readonly grounds: string }, B, V1, V2>,
): readonly Route[] {
  return [
    commandRoute(record, {
      path: base,
      summary: `Block a ${what} that has not left by order of an authority (staff)`,
      tag: 'payouts',
      reply: reply({ may_go_out: flag }),
      params,
      body: Type.Object({ authority: Type.String({ minLength: 1, maxLength: 200 }) }, closed),
      input(call) {
        const { authority } = call.body as { authority: string }
        return { ...of(call), answer: { outcome: 'hit', list: 'authority', matched: authority } as const }
      },
    }),
    ...steps.map(([step, path, summary]) =>
      commandRoute(decide, {
        path: `${base}/${path}`,
        summary: `${summary} (staff)`,
        tag: 'payouts',
        reply: reply({ [what]: text, screening: text }),
        params,
        body: step === 'clear' ? Type.Optional(Type.Object({}, closed)) : Type.Object({ grounds }, closed),
        input: (call) => {
          const { grounds = '' } = (call.body ?? {}) as { grounds?: string }
          return { ...of(call), step, grounds }
        },
      }),
    ),
  ]
}
