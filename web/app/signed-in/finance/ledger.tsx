import { Trans, useLingui } from '@lingui/react/macro'
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { Head } from '../../parts/table-head.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from '../money/money.module.css'
import { useKindWords } from '../money/movement-table.tsx'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import trade from '../trade/trade.module.css'
import { FinanceNav } from './finance-nav.tsx'

const LIMIT = 50

export async function loader({ context, request }: LoaderFunctionArgs) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR) throw data({ code: 'not-found', status: 404, title: 'Not found' }, { status: 404 })
  const api = apiOf(context, request)
  const search = new URL(request.url).searchParams
  const text = (name: string) => search.get(name)?.trim() ?? ''
  const [prefix, account, transferId] = [text('prefix'), text('account'), text('transfer')]
  const page = { limit: LIMIT, ...(text('cursor') === '' ? {} : { cursor: text('cursor') }) }
  const shown = { prefix, account, accounts: undefined, postings: undefined, transfer: undefined }
  if (transferId !== '') {
    const params = { path: { transferId } }
    return { ...shown, transfer: await asked(request, api.GET('/v1/transfers/{transferId}', { params })) }
  }
  if (account !== '') {
    const params = { query: { ...page, account } }
    return { ...shown, postings: await asked(request, api.GET('/v1/ledger-postings', { params })) }
  }
  const params = { query: { ...page, ...(prefix === '' ? {} : { prefix }) } }
  return { ...shown, accounts: await asked(request, api.GET('/v1/ledger-accounts', { params })) }
}

type Loaded = Awaited<ReturnType<typeof loader>>

const accountLink = (account: string) => `/finance/ledger?account=${encodeURIComponent(account)}`

/** Which account, which postings, which transfer, and why? */
export default function LedgerBrowser() {
  const page = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Ledger · Surety`}</title>
      <h1>
        <Trans>Ledger</Trans>
      </h1>
      <FinanceNav />
      <div className={trade.two}>
        <form method="get" className={trade.row}>
          <label className="field">
            <Trans>Accounts that begin with</Trans>
            <input name="prefix" defaultValue={page.prefix} maxLength={100} autoComplete="off" />
          </label>
          <button className="button plain" type="submit">
            <Trans>Show</Trans>
          </button>
        </form>
        <form method="get" className={trade.row}>
          <label className="field">
            <Trans>Transfer by its number</Trans>
            <input name="transfer" maxLength={64} autoComplete="off" />
          </label>
          <button className="button plain" type="submit">
            <Trans>Find</Trans>
          </button>
        </form>
      </div>
      {page.accounts !== undefined && <Accounts page={page.accounts} prefix={page.prefix} />}
      {page.postings !== undefined && <Postings page={page.postings} account={page.account} />}
      {page.transfer !== undefined && <Transfer transfer={page.transfer} />}
    </div>
  )
}

function More({ query, cursor }: { readonly query: Readonly<Record<string, string>>; readonly cursor: string | null }) {
  if (cursor === null) return null
  return (
    <p>
      <a className="button plain" href={`/finance/ledger?${new URLSearchParams({ ...query, cursor })}`}>
        <Trans>The next ones</Trans>
      </a>
    </p>
  )
}

function Accounts({ page, prefix }: { readonly page: NonNullable<Loaded['accounts']>; readonly prefix: string }) {
  const { t } = useLingui()
  return (
    <section className={`sheet ${trade.stack} ${style.codes}`}>
      <table className="lists">
        <Head words={[t`Account`, t`Side`]} numbers={[t`Balance`]} />
        <tbody>
          {page.data.map(({ account, currency, balance, side }) => (
            <tr key={`${account} ${currency}`}>
              <th scope="row">
                <a href={accountLink(account)}>
                  <code>{account}</code>
                </a>
              </th>
              <td data-label={t`Side`}>{side === 'debit' ? t`debit` : t`credit`}</td>
              <td data-label={t`Balance`} className="number">
                <Money amount={balance} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {page.data.length === 0 && (
        <p>
          <Trans>No account begins like this.</Trans>
        </p>
      )}
      <More query={prefix === '' ? {} : { prefix }} cursor={page.next_cursor} />
    </section>
  )
}

function Postings({ page, account }: { readonly page: NonNullable<Loaded['postings']>; readonly account: string }) {
  const { t } = useLingui()
  const words = useKindWords()
  const { locale } = usePage().language
  return (
    <section className={`sheet ${trade.stack} ${style.codes}`}>
      <h2>
        <code>{account}</code>
      </h2>
      <table className="lists">
        <Head words={[t`Booked`, t`Transfer`, t`Cause`]} numbers={[t`Debit`, t`Credit`]} />
        <tbody>
          {page.data.map(({ transfer, kind, cause, recorded_at, currency, amount }) => (
            <tr key={`${transfer} ${amount}`}>
              <th scope="row">{instantText(recorded_at, 'UTC', locale)} UTC</th>
              <td data-label={t`Transfer`}>
                <a href={`/finance/ledger?transfer=${transfer}`}>{words(kind)}</a>
              </td>
              <td data-label={t`Cause`}>
                <code>{cause}</code>
              </td>
              <td data-label={t`Debit`} className="number">
                {amount > 0 ? <Money amount={amount} currency={currency} /> : '–'}
              </td>
              <td data-label={t`Credit`} className="number">
                {amount < 0 ? <Money amount={-amount} currency={currency} /> : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {page.data.length === 0 && (
        <p>
          <Trans>Nothing was ever booked on this account.</Trans>
        </p>
      )}
      <More query={{ account }} cursor={page.next_cursor} />
    </section>
  )
}

function Transfer({ transfer }: { readonly transfer: NonNullable<Loaded['transfer']> }) {
  const { t } = useLingui()
  const words = useKindWords()
  const { locale } = usePage().language
  const { id, root, kind, cause, happened_at, recorded_at, postings } = transfer
  return (
    <section className={`sheet ${trade.stack} ${style.codes}`}>
      <h2>{words(kind)}</h2>
      <dl className={trade.facts}>
        <dt>{t`Transfer`}</dt>
        <dd>
          <code>{id}</code>
        </dd>
        <dt>{t`Cause`}</dt>
        <dd>
          <code>{cause}</code>
        </dd>
        <dt>{t`Belongs to`}</dt>
        <dd>{root.startsWith('ord_') ? <a href={`/orders/${root}`}>{root}</a> : <code>{root}</code>}</dd>
        <dt>{t`Happened`}</dt>
        <dd>{instantText(happened_at, 'UTC', locale)} UTC</dd>
        <dt>{t`Booked`}</dt>
        <dd>{instantText(recorded_at, 'UTC', locale)} UTC</dd>
      </dl>
      <table className="lists">
        <Head words={[t`Account`]} numbers={[t`Debit`, t`Credit`]} />
        <tbody>
          {postings.map(({ account, currency, amount }) => (
            <tr key={`${account} ${currency} ${amount}`}>
              <th scope="row">
                <a href={accountLink(account)}>
                  <code>{account}</code>
                </a>
              </th>
              <td data-label={t`Debit`} className="number">
                {amount > 0 ? <Money amount={amount} currency={currency} /> : '–'}
              </td>
              <td data-label={t`Credit`} className="number">
                {amount < 0 ? <Money amount={-amount} currency={currency} /> : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
