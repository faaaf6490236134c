import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { useNow } from '../../parts/clock.tsx'
import { decimalText, minorDigits } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import company from '../company/company.module.css'
import { Form } from '../form/form.tsx'
import { SaidNote, useFault } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { CompanyBooks } from './company-books.ts'
import { Conversions } from './conversions.tsx'
import type { PayoutSaid } from './payout-steps.ts'
import type { BankAccount, PayoutsData } from './read-payouts.ts'

/** What can be taken out, by currency, and what is why not in it. */
export function Available({ data }: { readonly data: PayoutsData }) {
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>Available</Trans>
      </h2>
      {data.books.length === 0 && (
        <p>
          <Trans>
            Nothing yet. Money of an order comes here when its release plan lets it go: on proof of shipment, on
            receipt, or when the time for claims is over.
          </Trans>
        </p>
      )}
      {data.books.map((books) => (
        <Books key={books.currency} data={data} books={books} />
      ))}
    </section>
  )
}

/** What is asked for in a currency and waits for approval: still available, but promised. */
export function waiting({ payouts }: PayoutsData, currency: string): number {
  const asked = payouts.filter(({ state, amount }) => state === 'requested' && amount.currency === currency)
  return asked.reduce((sum, { amount }) => sum + amount.amount, 0)
}

function Books({ data, books }: { readonly data: PayoutsData; readonly books: CompanyBooks }) {
  const { currency, owed, debt, onItsWay, blocked, available } = books
  const asked = waiting(data, currency)
  return (
    <div className={company.books}>
      <div className={trade.figure}>
        <Money amount={available} currency={currency} />
      </div>
      {debt > 0 && (
        <p className="small muted">
          <Trans>
            <Money amount={owed} currency={currency} /> is owed to you; <Money amount={debt} currency={currency} /> that
            you owe to Surety is taken first.
          </Trans>
        </p>
      )}
      {asked > 0 && (
        <p className="small muted">
          <Trans>
            <Money amount={asked} currency={currency} /> of it is asked for and waits for approval.
          </Trans>
        </p>
      )}
      {onItsWay > 0 && (
        <p className="small muted">
          <Trans>
            <Money amount={onItsWay} currency={currency} /> is on its way to your bank.
          </Trans>
        </p>
      )}
      {blocked > 0 && (
        <p className="small muted">
          <Trans>
            <Money amount={blocked} currency={currency} /> is being processed.
          </Trans>
        </p>
      )}
    </div>
  )
}

/** Where money may go now: approved by two people, and cool. */
export const usable = (accounts: readonly BankAccount[], now: string) =>
  accounts.filter(({ state, usable_from }) => state === 'approved' && usable_from <= now)

/** Takes money out; where that is not possible, it says why and what to do. */
export function TakeOut({ data }: { readonly data: PayoutsData }) {
  const now = useNow().toISOString()
  const said = useActionData<PayoutSaid>()
  const targets = usable(data.accounts, now)
  const some = data.books.filter(({ available }) => available > 0)
  const fitting = waysOut(data, targets)
  return (
    <section className={`sheet ${trade.stack}`} id="take-out">
      <h2>
        <Trans>Take money out</Trans>
      </h2>
      {said?.on === 'request' && said.state !== undefined && (
        <p className={company.secret} role="status">
          {said.state === 'requested' ? (
            <Trans>It is asked for. A second person at Surety approves it, since it is above about USD 10,000.</Trans>
          ) : (
            <Trans>It is on its way. This page shows when it has arrived.</Trans>
          )}
        </p>
      )}
      {!data.mayMove ? (
        <p>
          <Trans>Your role does not take money out. Finance and administrators of your company do.</Trans>
        </p>
      ) : !data.isActive ? (
        <p>
          <Trans>Your company is suspended: nothing goes out until that is lifted.</Trans>
        </p>
      ) : some.length === 0 ? (
        <p>
          <Trans>There is nothing to take out now.</Trans>
        </p>
      ) : fitting.length === 0 ? (
        <p>
          <Trans>
            No bank account in {some.map(({ currency }) => currency).join(', ')} can be used yet. Name one below; a
            second person approves it, and it cools off for two days.
          </Trans>
        </p>
      ) : (
        <TakeOutForm key={data.payouts.length} data={data} targets={fitting} />
      )}
    </section>
  )
}

/** Money of a currency and an account that it may go to. */
interface WayOut {
  readonly account: BankAccount
  /** Of the money; another one than the account's is converted. */
  readonly from: string
}

/** Accounts in the money's own currency first, then those for which it is converted. */
function waysOut({ books, conversions }: PayoutsData, targets: readonly BankAccount[]): readonly WayOut[] {
  const some = books.filter(({ available }) => available > 0)
  const ways = some.flatMap(({ currency: from }) => targets.map((account) => ({ account, from })))
  const isQuoted = ({ account, from }: WayOut) =>
    conversions.some(({ account: id, amount }) => id === account.id && amount.currency === from)
  const own = ways.filter(({ account, from }) => account.currency === from)
  return [...own, ...ways.filter((way) => way.account.currency !== way.from && isQuoted(way))]
}

interface TakeOutFormProps {
  readonly data: PayoutsData
  readonly targets: readonly WayOut[]
}

function TakeOutForm({ data, targets }: TakeOutFormProps) {
  const { t } = useLingui()
  const said = useActionData<PayoutSaid>()
  const fault = useFault(said, 'request')
  const amount = fault('amount-invalid', 'below-minimum', 'above-payable')
  const first = targets[0]
  const most = data.books.find(({ currency }) => currency === first?.from)
  const free = most === undefined ? 0 : most.available - waiting(data, most.currency)
  const all = targets.length === 1 && free > 0 ? decimalText(free, minorDigits(first?.from ?? 'USD')) : ''
  return (
    <Form method="post" className={company.form} preventScrollReset>
      <input type="hidden" name="company" value={data.company} />
      <input type="hidden" name="step" value="request" />
      <input type="hidden" name="on" value="request" />
      <input type="hidden" name="once" value={data.once} />
      {amount === undefined && <SaidNote said={said} on="request" />}
      <label className="field">
        <Trans>To</Trans>
        <select name="account" defaultValue={said?.typed?.account}>
          {targets.map(({ account: { id, currency, ends_with, name }, from }) => (
            <option key={`${id} ${from}`} value={`${id} ${from}`}>
              {currency === from
                ? t`${currency} · ${name} · …${ends_with}`
                : t`${from}, converted to ${currency} · ${name} · …${ends_with}`}
            </option>
          ))}
        </select>
      </label>
      <Conversions conversions={data.conversions} />
      <TextField
        name="amount"
        inputMode="decimal"
        required
        maxLength={30}
        autoComplete="off"
        label={<Trans>Amount</Trans>}
        hint={<Trans>At least about USD 10. Above about USD 10,000 a second person at Surety approves it.</Trans>}
        fault={amount}
        defaultValue={said?.typed?.amount ?? all}
      />
      <button className="button" type="submit">
        <Trans>Take it out</Trans>
      </button>
    </Form>
  )
}
