import { Plural, Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect } from 'react'
import { useActionData, useRevalidator } from 'react-router'
import { dayText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { PartProps } from './business-part.tsx'
import style from './pay-later.module.css'
import type { PayLaterSaid } from './pay-later-steps.ts'
import type { CreditApplication } from './read-pay-later.ts'

const LOOK_AGAIN_MS = 1_000

/** Bank statements, and what was read in them. */
export function StatementsPart({ application, isOpen, months }: PartProps & { readonly months: number }) {
  const { statements, figures } = application
  useLookAgain(statements.some(({ state }) => state === 'reading'))
  return (
    <section className={`sheet ${trade.stack}`} id="statements">
      <h2>
        <Trans>Bank statements</Trans>
      </h2>
      <p className="small muted">
        <Trans>
          The newest {months} whole months of each business account, as your bank's site gives them: CSV with a balance
          on each row, MT940, camt.052 or camt.053.
        </Trans>
      </p>
      <Statements application={application} />
      {figures !== null && <Figures figures={figures} />}
      {isOpen && <AddStatement application={application} />}
    </section>
  )
}

/** While a file is read, the page asks again. */
function useLookAgain(isReading: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isReading) return
    const timer = setInterval(() => void revalidate(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isReading, revalidate])
}

/** The files, each with what was read in it or why not. */
export function Statements({ application }: { readonly application: CreditApplication }) {
  const { application: id, statements } = application
  if (statements.length === 0)
    return (
      <p className="small">
        <Trans>None yet.</Trans>
      </p>
    )
  return (
    <ul className={style.list}>
      {statements.map((each) => (
        <li key={each.statement}>
          <a href={`/v1/credit-applications/${id}/statements/${each.file}`} download={each.name}>
            {each.name}
          </a>
          <StatementSaid each={each} />
        </li>
      ))}
    </ul>
  )
}

function StatementSaid({ each }: { readonly each: CreditApplication['statements'][number] }) {
  const { locale } = usePage().language
  if (each.state === 'reading')
    return (
      <Tag>
        <Trans>being read</Trans>
      </Tag>
    )
  if (each.state === 'wrong')
    return (
      <span className="small">
        <Tag tone="bad">
          <Trans>cannot be read</Trans>
        </Tag>{' '}
        {each.line === null ? (
          <span lang="en">{each.why}</span>
        ) : (
          <Trans>
            Line {each.line}: <span lang="en">{each.why}</span>
          </Trans>
        )}
      </span>
    )
  return (
    <span className="small muted">
      {each.accounts
        .map(({ account, from, to }) => `…${account} ${dayText(from, locale)} – ${dayText(to, locale)}`)
        .join('; ')}
    </span>
  )
}

/** What the statements say together. */
export function Figures({ figures }: { readonly figures: NonNullable<CreditApplication['figures']> }) {
  const facts: readonly (readonly [string, ReactNode, ReactNode])[] = [
    ['months', <Trans key="k">Whole months</Trans>, figures.months],
    ['average', <Trans key="k">Average balance</Trans>, <Money key="v" {...figures.average_balance} />],
    ['lowest', <Trans key="k">Lowest balance</Trans>, <Money key="v" {...figures.lowest_balance} />],
    ['income', <Trans key="k">Income of a month</Trans>, <Money key="v" {...figures.monthly_inflow} />],
    ['returned', <Trans key="k">Payments sent back</Trans>, figures.returned],
    ['below', <Trans key="k">Days below zero</Trans>, figures.days_below_zero],
  ]
  return (
    <dl className={trade.facts}>
      {facts.map(([key, name, value]) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function AddStatement({ application }: { readonly application: CreditApplication }) {
  const said = useActionData<PayLaterSaid>()
  return (
    <Form method="post" encType="multipart/form-data" keeps={false} className={trade.stack} preventScrollReset>
      <input type="hidden" name="application" value={application.application} />
      <input type="hidden" name="on" value="statements" />
      <SaidNote said={said} on="statements" />
      <div className={trade.row}>
        <label className="field">
          <Trans>File of your bank</Trans>
          <input type="file" name="file" accept=".csv,.xml,.txt,.sta,.940,.mt940" required />
        </label>
        <TextField
          {...{ name: 'account', maxLength: 4, autoComplete: 'off' }}
          label={<Trans>Last four signs of the account</Trans>}
        />
        <button className="button plain" type="submit" name="step" value="add-statement">
          <Trans>Add the statement</Trans>
        </button>
      </div>
    </Form>
  )
}

/** How many whole months are read of those that are needed. */
export function MonthsRead({ months, needed }: { readonly months: number; readonly needed: number }) {
  return (
    <Plural
      value={needed - months}
      one="Bank statements of # more month are missing."
      other="Bank statements of # more months are missing."
    />
  )
}
