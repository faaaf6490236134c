import { Trans, useLingui } from '@lingui/react/macro'
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Head } from '../../parts/table-head.tsx'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../money/money.module.css'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import trade from '../trade/trade.module.css'
import { FinanceNav } from './finance-nav.tsx'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR) throw data({ code: 'not-found', status: 404, title: 'Not found' }, { status: 404 })
  const api = apiOf(context, request)
  const at = instantOf(new URL(request.url).searchParams.get('at'))
  const [balance, kept, clearing] = await Promise.all([
    asked(request, api.GET('/v1/trial-balance', { params: { query: at === undefined ? {} : { at } } })),
    asked(request, api.GET('/v1/safeguarding')),
    asked(request, api.GET('/v1/clearing-accounts')),
  ])
  return { balance, kept, clearing: clearing.data }
}

/** `2026-03-01T09:30` of a field, in UTC. */
function instantOf(text: string | null): string | undefined {
  const at = Date.parse(`${text}Z`)
  return text === null || Number.isNaN(at) ? undefined : new Date(at).toISOString()
}

type Loaded = Awaited<ReturnType<typeof loader>>

/** What does not add up? */
export default function FinanceBooks() {
  const page = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Books · Surety`}</title>
      <h1>
        <Trans>Books</Trans>
      </h1>
      <FinanceNav />
      <Safeguarding kept={page.kept} />
      <Clearing clearing={page.clearing} />
      <TrialBalance balance={page.balance} />
    </div>
  )
}

/** The alarm of the safeguarding rule: it stands as long as less is kept than owed. */
function Short({ currencies }: { readonly currencies: string }) {
  return (
    <ProblemNote title={<Trans>Less is kept than is owed in {currencies}</Trans>}>
      <p>
        <Trans>
          Top client money up from own funds. Until then the guarantee, own-book credit, vouchers and sweeps are
          refused.
        </Trans>
      </p>
    </ProblemNote>
  )
}

function Safeguarding({ kept }: Pick<Loaded, 'kept'>) {
  const { t } = useLingui()
  const short = kept.data.filter(({ state }) => state === 'short').map(({ currency }) => currency)
  return (
    <section className={`sheet ${trade.stack} ${style.codes}`}>
      <h2>
        <Trans>Safeguarding</Trans>
      </h2>
      <p className="muted small">
        <Trans>
          Client money at banks and providers, and what lenders promised, against what is owed to clients. Positions are
          what other currencies add, at the rates of the day.
        </Trans>
      </p>
      {short.length > 0 && <Short currencies={short.join(', ')} />}
      {kept.data.length === 0 && (
        <p>
          <Trans>Nothing is kept and nothing is owed yet.</Trans>
        </p>
      )}
      <table className="lists">
        <Head words={[t`Currency`, t`State`]} numbers={[t`Kept`, t`Positions`, t`Owed`, t`Over`]} />
        <tbody>
          {kept.data.map(({ currency, kept: has, positions, owed, over, state }) => (
            <tr key={currency}>
              <th scope="row">{currency}</th>
              <td data-label={t`State`}>
                {state === 'covered' ? <Tag tone="seal">{t`covered`}</Tag> : <Tag tone="bad">{t`short`}</Tag>}
              </td>
              <td data-label={t`Kept`} className="number">
                <Money amount={has} currency={currency} bare />
              </td>
              <td data-label={t`Positions`} className="number">
                <Money amount={positions} currency={currency} bare />
              </td>
              <td data-label={t`Owed`} className="number">
                <Money amount={owed} currency={currency} bare />
              </td>
              <td data-label={t`Over`} className="number">
                <Money amount={over} currency={currency} bare />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Clearing({ clearing }: Pick<Loaded, 'clearing'>) {
  const { t } = useLingui()
  return (
    <section className={`sheet ${trade.stack} ${style.codes}`}>
      <h2>
        <Trans>Clearing accounts by age</Trans>
      </h2>
      <p className="muted small">
        <Trans>What providers, unknown wires and chargebacks hold and have not settled. Old parts need a case.</Trans>
      </p>
      {clearing.length === 0 ? (
        <p>
          <Trans>Every clearing account has drained.</Trans>
        </p>
      ) : (
        <table className="lists">
          <Head words={[t`Account`]} numbers={[t`Balance`, t`1 day`, t`3 days`, t`7 days`, t`older`]} />
          <tbody>
            {clearing.map(({ account, currency, balance, day, three_days, week, older }) => (
              <tr key={`${account} ${currency}`}>
                <th scope="row">
                  <a href={`/finance/ledger?account=${encodeURIComponent(account)}`}>
                    <code>{account}</code>
                  </a>
                </th>
                <td data-label={t`Balance`} className="number">
                  <Money amount={balance} currency={currency} />
                </td>
                {[day, three_days, week, older].map((part, i) => (
                  <td
                    key={[t`1 day`, t`3 days`, t`7 days`, t`older`][i]}
                    data-label={[t`1 day`, t`3 days`, t`7 days`, t`older`][i]}
                    className="number"
                  >
                    <Money amount={part} currency={currency} bare />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function TrialBalance({ balance: { at, data: rows, totals } }: Pick<Loaded, 'balance'>) {
  const { t } = useLingui()
  const { locale } = usePage().language
  return (
    <section className={`sheet ${trade.stack} ${style.codes}`} id="trial-balance">
      <h2>
        <Trans>Trial balance</Trans>
      </h2>
      <form method="get" className={trade.row}>
        <label className="field">
          <Trans>At (UTC)</Trans>
          <input type="datetime-local" name="at" defaultValue={at.slice(0, 16)} />
        </label>
        <button className="button plain" type="submit">
          <Trans>Show</Trans>
        </button>
      </form>
      <p className="muted small">
        <Trans>As booked until {instantText(at, 'UTC', locale)} UTC.</Trans>
      </p>
      <table className="lists">
        <Head words={[t`Account`, t`Currency`]} numbers={[t`Debit`, t`Credit`]} />
        <tbody>
          {rows.map((row) => (
            <TrialRow key={`${row.account} ${row.currency}`} row={row} />
          ))}
          {totals.map((total) => (
            <TrialTotal key={total.currency} total={total} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface SideProps {
  readonly amount: number
  readonly currency: string
}

/** An amount on its side; nothing where it is none. */
function Side({ amount, currency }: SideProps) {
  return amount > 0 ? <Money amount={amount} currency={currency} bare /> : <>–</>
}

function TrialRow({
  row: { account, currency, accounts, balance },
}: {
  readonly row: Loaded['balance']['data'][number]
}) {
  const { t } = useLingui()
  return (
    <tr>
      <th scope="row">
        <a href={`/finance/ledger?prefix=${encodeURIComponent(account)}`}>
          <code>{account}</code>
        </a>
        {accounts > 1 && <span className="tiny"> ×{accounts}</span>}
      </th>
      <td data-label={t`Currency`}>{currency}</td>
      <td data-label={t`Debit`} className="number">
        <Side amount={balance} currency={currency} />
      </td>
      <td data-label={t`Credit`} className="number">
        <Side amount={-balance} currency={currency} />
      </td>
    </tr>
  )
}

function TrialTotal({ total: { currency, debit, credit } }: { readonly total: Loaded['balance']['totals'][number] }) {
  const { t } = useLingui()
  return (
    <tr>
      <th scope="row">
        <Trans>In all</Trans>
      </th>
      <td data-label={t`Currency`}>{currency}</td>
      <td data-label={t`Debit`} className="number">
        <strong>
          <Side amount={debit} currency={currency} />
        </strong>
      </td>
      <td data-label={t`Credit`} className="number">
        <strong>
          <Side amount={credit} currency={currency} />
        </strong>
      </td>
    </tr>
  )
}
