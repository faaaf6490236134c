import { attachFile, type paths } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import { readForm } from '../../api/read-form.ts'
import { bring, SEEN, sentContext } from '../../api/sent.ts'
import { minorOf } from '../trade/amounts.ts'
import { type Context, type Refused, take } from '../trade/session.ts'
import { chosen, type DraftLine, draftLine, placeKey } from './claim-draft.ts'
import { type ClaimOption, readOptions } from './read-claims.ts'

type Api = ReturnType<typeof apiOf>
type Body = paths['/v1/orders/{orderId}/claims']['post']['requestBody']['content']['application/json']

/** What the wizard was told: what is to be looked at before it is sent, or what is wrong. */
export interface NewClaimSaid {
  readonly kind: 'review' | 'edit'
  readonly typed: Readonly<Record<string, string>>
  readonly files: readonly string[]
  readonly lines: readonly DraftLine[]
  /** By field. */
  readonly faults: Readonly<Record<string, 'quantity' | 'amount' | 'text' | 'remedy'>>
  readonly refused?: Refused
  /** Done: the claim that was filed. */
  readonly claim?: string
  /** How many of its files are not in its evidence. */
  readonly unsent?: number
}

/** Takes a step of the wizard: review, back to the form, send, or the one click for late goods that are kept. */
export async function takeClaimStep(context: Context, request: Request, orderId: string): Promise<NewClaimSaid> {
  const api = apiOf(context, request)
  const files: string[] = []
  const { form, fault } = await readForm(request, async (file) => {
    files.push((await attachFile(api, orderId, file)).file)
  })
  if (files.length > 0) form.delete(SEEN)
  bring(context.get(sentContext), form)
  files.push(...form.getAll('proof').map(String))
  const typed = Object.fromEntries([...form.entries()].map(([name, value]) => [name, String(value).trim()]))
  const keys = new URL(request.url).searchParams.getAll('place')
  const options = await readOptions(context, request, orderId)
  const said = { kind: 'edit', typed, files, lines: [], faults: {} } as const
  if (typed.step === 'late') return oneClick({ api, request, orderId, options, said })
  const { lines, faults } = draftOf(chosen(options, keys), typed)
  if (fault !== undefined) return { ...said, lines, faults, ...(await refusedBy(request, () => Promise.reject(fault))) }
  if (Object.keys(faults).length > 0 || typed.step === 'edit') return { ...said, lines, faults }
  if (typed.step !== 'send') return { ...said, kind: 'review', lines }
  const body = { reason: typed.reason, remedy: typed.remedy, text: typed.text, lines: lines.map(wire) } as Body
  return { ...said, lines, ...(await send({ api, request, orderId, body, typed, files })) }
}

function draftOf(options: readonly ClaimOption[], typed: NewClaimSaid['typed']) {
  const faults: Record<string, NewClaimSaid['faults'][string]> = {}
  const lines = options.flatMap((option) => {
    const key = placeKey(option)
    const [quantity = '', amount = ''] = [typed[`quantity-${key}`], typed[`amount-${key}`]]
    const line = draftLine(option, { quantity, amount }, (text) => minorOf(text, option.most.currency))
    if (typeof line !== 'string') return [line]
    faults[`${line}-${key}`] = line
    return []
  })
  if ((typed.text ?? '') === '') faults.text = 'text'
  if ((typed.remedy ?? '') === '') faults.remedy = 'remedy'
  return { lines, faults }
}

const wire = ({ line, lot, quantity, amount }: DraftLine) => ({
  ...{ line, quantity, amount },
  ...(lot === null ? {} : { lot }),
})

async function refusedBy(request: Request, step: () => Promise<unknown>) {
  const refused = await take(request, step)
  return refused === undefined ? {} : { refused }
}

interface Sending {
  readonly api: Api
  readonly request: Request
  readonly orderId: string
  readonly body: Body
  readonly typed: NewClaimSaid['typed']
  readonly files: readonly string[]
}

/** Files the claim; its photos follow as evidence. What of them fails is told where it can be added again. */
async function send({ api, request, orderId, body, typed, files }: Sending) {
  let claim: string | undefined
  const refused = await take(request, async () => {
    claim = (await api.POST('/v1/orders/{orderId}/claims', { params: { path: { orderId } }, body })).data?.claim
  })
  if (refused !== undefined || claim === undefined) return refused === undefined ? {} : { refused }
  const params = { path: { orderId, claimId: claim } }
  let unsent = 0
  for (const reference of files) {
    const failed = await take(request, () =>
      api.POST('/v1/orders/{orderId}/claims/{claimId}/evidence', {
        params,
        body: { kind: 'file', reference, ...(typed.answers ? { answers: typed.answers } : {}) },
      }),
    )
    if (failed !== undefined) unsent += 1
  }
  return { claim, unsent }
}

interface OneClick {
  readonly api: Api
  readonly request: Request
  readonly orderId: string
  readonly options: readonly ClaimOption[]
  readonly said: Omit<NewClaimSaid, 'kind'> & { readonly kind: 'edit' }
}

/** Late goods that are kept: the terms say the amount, a rule decides. */
async function oneClick({ api, request, orderId, options, said }: OneClick): Promise<NewClaimSaid> {
  const lines = options
    .filter(({ late_rate }) => late_rate !== null && late_rate.amount > 0)
    .map(({ line, lot, quantity }) => ({ line, quantity, ...(lot === null ? {} : { lot }) }))
  const body: Body = { reason: 'shipped-late', remedy: 'late-rate', text: said.typed.text ?? '', lines }
  return { ...said, ...(await send({ api, request, orderId, body, typed: {}, files: [] })) }
}
