import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { dateText } from '../../parts/formats.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import style from './company.module.css'
import type { CompanySaid } from './company-steps.ts'
import type { CompanyData } from './read-company.ts'

type Kept = CompanyData['points']
type Point = Kept['data'][number]

export interface PointsProps {
  readonly points: Kept
  readonly company: { readonly company: string; readonly zone: string; readonly kinds: readonly string[] }
  /** Staff take points back. */
  readonly mayTakeBack?: boolean
}

function useRuleWords(): (rule: Point['rule']) => string {
  const { t } = useLingui()
  const words: Readonly<Record<Point['rule'], string>> = {
    'breach-unpaid': t`A breach was decided and not paid`,
    'decided-against': t`A claim was decided against the supplier`,
    'not-shipped': t`Nothing was shipped in time, and the buyer took it back`,
    'claim-unanswered': t`A claim was not answered`,
    'chargeback-against-decision': t`A chargeback against a decision`,
    'claim-untrue': t`A claim was found untrue`,
    'in-default': t`A balance was never paid`,
  }
  return (rule) => words[rule]
}

/** Penalty points: what for, on which order, until when; and what they bar. */
export function Points({ points, company, mayTakeBack = false }: PointsProps) {
  const trades = company.kinds.some((kind) => kind === 'buyer' || kind === 'supplier')
  if (!trades) return null
  return (
    <section className={`sheet ${trade.stack}`} id="points">
      <header className={trade.between}>
        <h2>
          <Trans>Penalty points</Trans>
        </h2>
        <Sums points={points} />
      </header>
      <Bar points={points} zone={company.zone} />
      <p className="muted small">
        <Trans>
          Once for each claim, for the worst that was found, when no appeal is left. With {points.bar_at} points a
          supplier agrees to no new orders and a buyer is heard by people alone; with {points.close_at} the company is
          closed. Other companies see none of this.
        </Trans>
      </p>
      {points.data.length === 0 ? (
        <p>
          <Trans>There are none.</Trans>
        </p>
      ) : (
        <ul className={style.list}>
          {points.data.map((point) => (
            <li key={point.point}>
              <Line point={point} zone={company.zone} />
              {mayTakeBack && point.counts && <TakeBack company={company.company} point={point} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Sums({ points: { supplier, buyer } }: { readonly points: Kept }) {
  const sum = Math.max(supplier.points, buyer.points)
  return (
    <Tag tone={sum === 0 ? 'seal' : 'bad'}>
      <Plural value={sum} one="# point" other="# points" />
    </Tag>
  )
}

function Bar({ points: { supplier, buyer }, zone }: { readonly points: Kept; readonly zone: string }) {
  const { locale } = usePage().language
  const day = (at: string) => dateText(at, zone, locale)
  return (
    <>
      {supplier.barred_until !== null && (
        <ProblemNote tone="warn" title={<Trans>No new orders as supplier</Trans>}>
          <p>
            <Trans>
              Until {day(supplier.barred_until)}, if nothing is added. What is agreed goes on: ship it and answer
              claims.
            </Trans>
          </p>
        </ProblemNote>
      )}
      {buyer.barred_until !== null && (
        <ProblemNote tone="warn" title={<Trans>Claims as buyer are heard by people alone</Trans>}>
          <p>
            <Trans>Until {day(buyer.barred_until)}, if nothing is added.</Trans>
          </p>
        </ProblemNote>
      )}
    </>
  )
}

function Line({ point, zone }: { readonly point: Point; readonly zone: string }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const rule = useRuleWords()
  const { points, order, number, given_at, expires_at, counts, taken_back_at, taken_back_for } = point
  return (
    <div className={style.head}>
      <div>
        <strong>
          <Plural value={points} one="# point" other="# points" />
        </strong>{' '}
        {rule(point.rule)}
        <div className="small muted">
          <a href={`/orders/${order}`}>
            <Trans>Order {number}</Trans>
          </a>
          {' · '}
          <Trans>given on {dateText(given_at, zone, locale)}</Trans>
          {' · '}
          {taken_back_at === null ? (
            <Trans>until {dateText(expires_at, zone, locale)}</Trans>
          ) : (
            <Trans>
              taken back on {dateText(taken_back_at, zone, locale)}: {taken_back_for}
            </Trans>
          )}
        </div>
      </div>
      {!counts && <Tag>{taken_back_at === null ? t`expired` : t`taken back`}</Tag>}
    </div>
  )
}

/** One person asks, a second one does it. */
function TakeBack({ company, point: { point, asked_back } }: { readonly company: string; readonly point: Point }) {
  const said = useActionData<CompanySaid>()
  return (
    <details open={(said?.on === point && said.problem !== undefined) || undefined}>
      <summary>
        {asked_back === null ? <Trans>Take back</Trans> : <Trans>Asked to be taken back: {asked_back.reason}</Trans>}
      </summary>
      <div className={style.folded}>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="company" value={company} />
          <input type="hidden" name="point" value={point} />
          <input type="hidden" name="on" value={point} />
          <SaidNote said={said} on={point} />
          <TextField
            name="reason"
            required
            maxLength={1000}
            autoComplete="off"
            label={<Trans>Why</Trans>}
            hint={<Trans>The company reads the first reason. A second person has to do the same.</Trans>}
            defaultValue={asked_back?.reason}
          />
          <button className="button plain" type="submit" name="step" value="take-back">
            {asked_back === null ? <Trans>Ask to take them back</Trans> : <Trans>Take them back</Trans>}
          </button>
        </Form>
      </div>
    </details>
  )
}
