import { Trans } from '@lingui/react/macro'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import type { Payout, PayoutsData } from './read-payouts.ts'

/** What all that is available would bring to an account in another currency, at the rate of now. */
export function Conversions({ conversions }: Pick<PayoutsData, 'conversions'>) {
  if (conversions.length === 0) return null
  return (
    <div className="small muted">
      <p>
        <Trans>
          An account in another currency gets it converted, at the rate of the moment in which the payout is approved.
          Now it would be:
        </Trans>
      </p>
      <ul>
        {conversions.map(({ account, amount, exchange }) => (
          <li key={`${account} ${amount.currency}`}>
            <Trans>
              <Money {...amount} /> becomes <Money {...exchange.sent} />, at {exchange.rate} less a spread of{' '}
              <Money {...exchange.spread} />
            </Trans>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** How a payout was converted. */
export function Converted({ exchange }: { readonly exchange: NonNullable<Payout['exchange']> }) {
  const { locale } = usePage().language
  return (
    <p className="small">
      <Trans>
        Converted to <Money {...exchange.sent} /> at {exchange.rate} ({exchange.source},{' '}
        {instantText(exchange.as_of, 'UTC', locale)} UTC), less a spread of <Money {...exchange.spread} />.
      </Trans>
    </p>
  )
}
