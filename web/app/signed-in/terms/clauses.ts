import { useLingui } from '@lingui/react/macro'
import { dateText, percentText, placeOf } from '../../parts/formats.ts'
import { useMoneyText } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import { useSamplingText, usualSampling } from './sampling.ts'
import { classWords, coverageWords, eventWords, modeWords, paperWords, planWords, type Words } from './term-words.ts'
import { type Content, defectClasses } from './typed-terms.ts'

/** A clause of the terms in words; `key` names it across versions. */
export interface TermClause {
  readonly key: string
  readonly title: string
  readonly text: string
}

/** A code by its words; one that has none reads as itself. */
export function useWord(): (words: Words, code: string) => string {
  const { i18n } = useLingui()
  return (words, code) => {
    const found = words[code]
    return found === undefined ? code : i18n._(found)
  }
}

/** Everything that terms say beside their lines, in the reader's language. */
export function useClauses(): (content: Content) => readonly TermClause[] {
  const { t } = useLingui()
  const money = useMoneyText()
  const due = useInstalments()
  const plan = usePlan()
  const sent = useDelivery()
  const checked = useChecks()
  return (content) => {
    const { currency } = content
    const sum = (key: 'freight' | 'tax' | 'charges' | 'allowances' | 'total', title: string): TermClause[] =>
      content[key] === 0 ? [] : [{ key, title, text: money({ amount: content[key], currency }) }]
    const clauses: TermClause[] = [
      ...sum('freight', t`Freight`),
      ...sum('tax', t`Tax`),
      ...sum('charges', t`Charges`),
      ...sum('allowances', t`Allowances (taken off)`),
      ...sum('total', t`Total`),
      { key: 'instalments', title: t`Payment`, text: due(content) },
      ...sent(content),
      { key: 'plan', title: t`Release of the money`, text: plan(content) },
      ...checked(content),
    ]
    if (content.remarks !== null) clauses.push({ key: 'remarks', title: t`Remarks`, text: content.remarks })
    for (const { name, sha256 } of content.attachments)
      clauses.push({
        key: `file ${name}`,
        title: t`File of the contract`,
        text: `${name} (sha-256 ${sha256.slice(0, 12)}…)`,
      })
    return clauses
  }
}

function useDelivery(): (content: Content) => readonly TermClause[] {
  const { t } = useLingui()
  const { locale } = usePage().language
  const word = useWord()
  return (content) => {
    const { ship_by: by, late_rate_bps: late } = content
    const days = by.kind === 'days' ? by.days : 0
    const shipBy =
      by.kind === 'date'
        ? dateText(`${by.date}T12:00:00Z`, 'UTC', locale)
        : by.after === 'balance'
          ? t`${days} days after the balance is paid`
          : t`${days} days after the first payment is final`
    const cover = word(coverageWords, content.coverage)
    const rate = percentText(late, locale)
    return [
      { key: 'delivery', title: t`Delivery`, text: `${content.incoterm} ${content.incoterm_place}` },
      { key: 'mode', title: t`Transport`, text: word(modeWords, content.mode) },
      { key: 'ship-by', title: t`Ship by`, text: shipBy },
      { key: 'proof', title: t`Proof of shipment`, text: content.shipment_proof },
      { key: 'coverage', title: t`Cover`, text: cover },
      { key: 'late', title: t`Late goods`, text: t`${rate} of their price for each week begun` },
      { key: 'zone', title: t`Days are counted in`, text: placeOf(content.zone) },
    ]
  }
}

/** How lots are judged, and which papers come with the goods. */
function useChecks(): (content: Content) => readonly TermClause[] {
  const { t } = useLingui()
  const word = useWord()
  const said = useSamplingText()
  return ({ sampling, documents }) => {
    const judged = defectClasses.map((of) => `${word(classWords, of)}: ${said(sampling[of] ?? usualSampling[of])}`)
    const paper = ({ kind, name = '' }: Content['documents'][number]) =>
      kind === 'other' ? name : [word(paperWords, kind), name].filter((part) => part !== '').join(': ')
    return [
      { key: 'sampling', title: t`Inspection of a lot`, text: judged.join('; ') },
      ...documents.map((each, n) => ({ key: `document ${n}`, title: t`Paper with the goods`, text: paper(each) })),
    ]
  }
}

function useInstalments(): (content: Content) => string {
  const word = useWord()
  const { locale } = usePage().language
  const money = useMoneyText()
  return ({ instalments, currency }) =>
    instalments
      .map(({ amount, event, date }) => {
        const when = date === undefined ? word(eventWords, event) : dateText(`${date}T12:00:00Z`, 'UTC', locale)
        return `${money({ amount, currency })} ${when}`
      })
      .join('; ')
}

function usePlan(): (content: Content) => string {
  const word = useWord()
  const { locale } = usePage().language
  return ({ release_plan: plan }) =>
    plan.map(({ step, share_bps }) => `${percentText(share_bps, locale)} ${word(planWords, step)}`).join('; ')
}
