import { useLingui as useCatalog } from '@lingui/react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { placeOf } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Head } from '../../parts/table-head.tsx'
import { usePage } from '../../shell/page-data.ts'
import { useProblemWords } from '../trade/account-words.ts'
import trade from '../trade/trade.module.css'
import { AccountMapping, Exports } from './exports.tsx'
import style from './money.module.css'
import { MoneyNav } from './money-nav.tsx'
import { takeMoneyStep } from './money-steps.ts'
import { formatWords, placeWords } from './money-words.ts'
import { useKindWords } from './movement-table.tsx'
import { readStatements, type StatementsPage } from './read-statements.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readStatements(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takeMoneyStep(context, request)

/** What did I have, what moved, what do I have now? */
export default function Statements() {
  const page = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const words = useProblemWords()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Statements · Surety`}</title>
      <h1>
        <Trans>Statements</Trans>
      </h1>
      <MoneyNav />
      <Choice page={page} />
      {page.problem !== undefined && (
        <ProblemNote title={<Trans>There is no statement of these days</Trans>}>
          <p>{words(page.problem)}</p>
        </ProblemNote>
      )}
      {page.statement !== undefined && (
        <div className={trade.two}>
          <Sums statement={page.statement} />
          <Kinds statement={page.statement} />
        </div>
      )}
      <Exports page={page} />
      <AccountMapping page={page} />
    </div>
  )
}

function Choice({ page: { query, currencies, zone, statement, company } }: { readonly page: StatementsPage }) {
  const { _ } = useCatalog()
  const { code } = usePage().language
  const file = (format: string) => {
    const asked = new URLSearchParams({
      ...query,
      format,
      ...(['en', 'zh', 'es'].includes(code) && { language: code }),
    })
    return `/v1/companies/${company}/statement-file?${asked}`
  }
  return (
    <section className={`sheet ${trade.stack}`}>
      <form method="get" className={trade.row}>
        <label className="field">
          <Trans>Currency</Trans>
          <select name="currency" defaultValue={query.currency}>
            {[...new Set([...currencies, query.currency])].map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <label className="field">
          <Trans>First day</Trans>
          <input type="date" name="from" required defaultValue={query.from} />
        </label>
        <label className="field">
          <Trans>Last day</Trans>
          <input type="date" name="until" required defaultValue={query.until} />
        </label>
        <button className="button plain" type="submit">
          <Trans>Show</Trans>
        </button>
      </form>
      <p className="tiny">
        <Trans>Days begin and end in {placeOf(zone)}.</Trans>
      </p>
      {statement !== undefined && (
        <p className={style.files}>
          {Object.entries(formatWords).map(([format, word]) => (
            <a key={format} className={format === 'pdf' ? 'button' : 'button plain'} href={file(format)} download>
              {_(word)}
            </a>
          ))}
        </p>
      )}
    </section>
  )
}

type Statement = NonNullable<StatementsPage['statement']>

function Sums({ statement }: { readonly statement: Statement }) {
  const { t } = useLingui()
  const { opening, closing, currency, is_final, movements } = statement
  return (
    <section className={`sheet ${trade.stack}`} id="sums">
      <h2>
        <Trans>Balance</Trans>
      </h2>
      {!is_final && (
        <p className="muted small">
          <Trans>The last day is not over: more may be added.</Trans>
        </p>
      )}
      <table>
        <tbody>
          <Row name={t`Opening balance`} amount={opening.balance} currency={currency} />
          <Row
            name={<Plural value={movements} one="# movement" other="# movements" />}
            amount={closing.balance - opening.balance}
            currency={currency}
          />
          <Row name={t`Closing balance`} amount={closing.balance} currency={currency} isStrong />
        </tbody>
      </table>
      <Places statement={statement} />
    </section>
  )
}

function Kinds({ statement: { totals } }: { readonly statement: Statement }) {
  const { t } = useLingui()
  const words = useKindWords()
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>By kind</Trans>
      </h2>
      <table className="lists">
        <Head words={[t`Kind`]} numbers={[t`How many`, t`Fees and tax`, t`Amount`]} />
        <tbody>
          {totals.map(({ kind, count, amount, fee, tax }) => (
            <tr key={kind}>
              <th scope="row">{words(kind)}</th>
              <td data-label={t`How many`} className="number">
                {count}
              </td>
              <td data-label={t`Fees and tax`} className="number">
                <Money amount={fee.amount + tax.amount} currency={fee.currency} bare />
              </td>
              <td data-label={t`Amount`} className="number">
                <Money {...amount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {totals.length === 0 && (
        <p>
          <Trans>Nothing moved in these days.</Trans>
        </p>
      )}
    </section>
  )
}

interface RowProps {
  readonly name: ReactNode
  readonly amount: number
  readonly currency: string
  readonly isStrong?: boolean
}

function Row({ name, amount, currency, isStrong = false }: RowProps) {
  const shown = <Money amount={amount} currency={currency} />
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{isStrong ? <strong>{shown}</strong> : shown}</td>
    </tr>
  )
}

/** Where the closing balance is, and what stands beside it. */
function Places({ statement: { closing, currency } }: { readonly statement: Statement }) {
  const { _ } = useCatalog()
  const places = (Object.keys(placeWords) as (keyof typeof placeWords)[]).filter((place) => closing[place] !== 0)
  return (
    <>
      {places.length > 0 && (
        <>
          <h3>
            <Trans>Where the closing balance is</Trans>
          </h3>
          <table>
            <tbody>
              {places.map((place) => (
                <Row
                  key={place}
                  name={_(placeWords[place])}
                  amount={(place === 'owed' ? -1 : 1) * closing[place]}
                  currency={currency}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
      {closing.awaited !== 0 && (
        <p className="small">
          <Trans>
            Beside it, <Money amount={closing.awaited} currency={currency} /> is held in escrow for you until it is
            released.
          </Trans>
        </p>
      )}
    </>
  )
}
