import type { MessageDescriptor } from '@lingui/core'
import { useLingui as useCatalog } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Form } from '../form/form.tsx'
import { currencies } from '../terms/currencies.ts'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import style from './money.module.css'
import { MoneyNav } from './money-nav.tsx'
import { type MoneySaid, takeMoneyStep } from './money-steps.ts'
import { familyWords, stateWords } from './money-words.ts'
import { MovementTable } from './movement-table.tsx'
import { type MovementsPage, readMovements } from './read-movements.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readMovements(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takeMoneyStep(context, request)

/** What moved, when, and why? */
export default function Movements() {
  const page = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const more = new URLSearchParams(Object.entries(page.typed).filter(([, value]) => value !== ''))
  more.set('cursor', page.next_cursor ?? '')
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Movements · Surety`}</title>
      <h1>
        <Trans>Movements</Trans>
      </h1>
      <MoneyNav />
      <Views page={page} />
      <Filters page={page} />
      {page.tooShort ? (
        <EmptyState title={<Trans>A little more, please</Trans>}>
          <Trans>A search needs at least three letters or digits of a number or reference.</Trans>
        </EmptyState>
      ) : page.data.length === 0 ? (
        <EmptyState title={<Trans>Nothing moved like this</Trans>}>
          <Trans>Every payment, release, refund, payout and fee stands here. Take a filter away to see more.</Trans>
        </EmptyState>
      ) : (
        <div className="sheet">
          <MovementTable movements={page.data} zone={page.zone} />
        </div>
      )}
      {page.next_cursor !== null && (
        <p>
          <a className="button plain" href={`/money/movements?${more}`}>
            <Trans>Older movements</Trans>
          </a>
        </p>
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly words: Readonly<Record<string, MessageDescriptor>>
  readonly chosen: string | undefined
}

function Choice({ name, label, words, chosen }: ChoiceProps) {
  const { t } = useLingui()
  const { _ } = useCatalog()
  return (
    <label className="field">
      {label}
      <select name={name} defaultValue={chosen}>
        <option value="">{t`all`}</option>
        {Object.entries(words).map(([value, word]) => (
          <option key={value} value={value}>
            {_(word)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Filters({ page: { typed } }: { readonly page: MovementsPage }) {
  const { t } = useLingui()
  return (
    <form method="get" className={`sheet ${trade.stack}`}>
      <div className={trade.row}>
        <label className="field">
          <Trans>Number or reference</Trans>
          <input name="q" defaultValue={typed.q} maxLength={100} autoComplete="off" />
        </label>
        <Choice name="family" label={t`Kind`} words={familyWords} chosen={typed.family} />
        <Choice name="state" label={t`State`} words={stateWords} chosen={typed.state} />
        <label className="field">
          <Trans>Direction</Trans>
          <select name="direction" defaultValue={typed.direction}>
            <option value="">{t`all`}</option>
            <option value="in">{t`adds to your balance`}</option>
            <option value="out">{t`takes from it`}</option>
            <option value="within">{t`leaves it as it is`}</option>
          </select>
        </label>
      </div>
      <Amounts typed={typed} />
      {typed.order !== '' && (
        <p className="small">
          <input type="hidden" name="order" value={typed.order} />
          <Trans>Only one order is shown.</Trans> <a href="/money/movements">{t`Show all`}</a>
        </p>
      )}
    </form>
  )
}

function Amounts({ typed }: Pick<MovementsPage, 'typed'>) {
  const { t } = useLingui()
  return (
    <div className={trade.row}>
      <label className="field">
        <Trans>Currency</Trans>
        <select name="currency" defaultValue={typed.currency}>
          <option value="">{t`all`}</option>
          {currencies.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <label className="field">
        <Trans>Amount from</Trans>
        <input name="least" defaultValue={typed.least} inputMode="decimal" maxLength={20} autoComplete="off" />
      </label>
      <label className="field">
        <Trans>Amount to</Trans>
        <input name="most" defaultValue={typed.most} inputMode="decimal" maxLength={20} autoComplete="off" />
      </label>
      <label className="field">
        <Trans>From (UTC)</Trans>
        <input name="from" type="date" defaultValue={typed.from} />
      </label>
      <label className="field">
        <Trans>To</Trans>
        <input name="until" type="date" defaultValue={typed.until} />
      </label>
      <button className="button" type="submit">
        <Trans>Show</Trans>
      </button>
    </div>
  )
}

/** Lists that the company keeps under a name, and the way to keep this one. */
function Views({ page }: { readonly page: MovementsPage }) {
  const { t } = useLingui()
  const said = useActionData<MoneySaid>()
  const kept = Object.entries(page.typed).filter(([, value]) => value !== '')
  if (kept.length === 0 && page.views.length === 0) return null
  return (
    <section className={trade.stack} aria-label={t`Kept lists`}>
      <div className={style.views}>
        {page.views.map(({ view, name, query }) => (
          <Form method="post" key={view} className={style.views}>
            <a className="button plain" href={`/money/movements?${new URLSearchParams(query)}`}>
              {name}
            </a>
            <input type="hidden" name="company" value={page.company} />
            <input type="hidden" name="on" value="views" />
            <input type="hidden" name="view" value={view} />
            <button
              className="button plain"
              name="step"
              value="remove-view"
              type="submit"
              aria-label={t`Forget ${name}`}
            >
              ×
            </button>
          </Form>
        ))}
      </div>
      {kept.length > 0 && (
        <Form method="post" className={trade.row}>
          <input type="hidden" name="company" value={page.company} />
          <input type="hidden" name="on" value="views" />
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label className="field">
            <Trans>Keep this list as</Trans>
            <input name="name" required maxLength={60} autoComplete="off" />
          </label>
          <button className="button plain" name="step" value="save-view" type="submit">
            <Trans>Keep it</Trans>
          </button>
        </Form>
      )}
      <SaidNote said={said} on="views" />
    </section>
  )
}
