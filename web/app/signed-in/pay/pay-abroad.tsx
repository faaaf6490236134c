import { Trans, useLingui } from '@lingui/react/macro'
import { Deadline } from '../../parts/deadline.tsx'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import trade from '../trade/trade.module.css'
import type { Quote } from './sort-quotes.ts'

/** What a payer may pay in, and what he has chosen. */
export interface Abroad {
  readonly currencies: readonly string[]
  /** Empty: the order's own. */
  readonly currency: string
  readonly rateLock: string
}

export interface AbroadProps {
  readonly abroad: Abroad
  readonly own: string
  readonly quotes: readonly Quote[]
}

/** In which currency to pay: choosing one locks its rate for a while. */
export function PayAbroad({ abroad, own, quotes }: AbroadProps) {
  const { t } = useLingui()
  if (abroad.currencies.length === 0) return null
  const until = quotes.find(({ exchange }) => exchange?.locked_until != null)?.exchange?.locked_until
  return (
    <section className={`sheet ${trade.stack}`} aria-labelledby="pay-in">
      <h2 id="pay-in">
        <Trans>Pay in another currency</Trans>
      </h2>
      <Form method="post" className={trade.row}>
        <label className="field">
          <Trans>Currency</Trans>
          <select name="currency" defaultValue={abroad.currency === '' ? own : abroad.currency}>
            <option value={own}>{t`${own}: the order’s own`}</option>
            {abroad.currencies.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        </label>
        <button type="submit" name="step" value="lock-rate" className="button plain">
          <Trans>Show what it costs</Trans>
        </button>
      </Form>
      {until != null && (
        <p className="small">
          <Trans>For cards this rate holds until</Trans> <Deadline at={until} zone="UTC" />
        </p>
      )}
      {abroad.currency !== '' && <WhoBears own={own} />}
    </section>
  )
}

/** Who bears what, said before paying. */
function WhoBears({ own }: { readonly own: string }) {
  return (
    <p className="small muted">
      <Trans>
        The order stays in {own}. A card is converted at the rate above if it is charged in time; a bank’s money at the
        rate of the day it is booked, so a little may be missing or over. A refund is owed in {own} and sent in the
        currency you paid in, at the rate of its day: the difference is yours.
      </Trans>
    </p>
  )
}

/** The rate of a quote, with its source and what we take. */
export function RateLine({ exchange }: { readonly exchange: NonNullable<Quote['exchange']> }) {
  const { locale } = usePage().language
  const { asked, spread, rate, source, as_of, binds } = exchange
  return (
    <p className="small muted">
      <Trans>
        1 {asked.currency} = {rate} {spread.currency}, published by {source} on {instantText(as_of, 'UTC', locale)} UTC.
        Our spread in it: <Money {...spread} />.
      </Trans>{' '}
      {binds === 'booking' && <Trans>What counts is the rate of the day on which the money is booked.</Trans>}
    </p>
  )
}
