import { Trans } from '@lingui/react/macro'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import type { Order, Payment } from '../trade/open-order.ts'

/** What came in another currency, what it counted as, and at which rate. */
export function PaidAbroad({ order }: { readonly order: Order }) {
  const came = order.payments.filter(({ exchange }) => exchange !== null && exchange.received.amount > 0)
  if (came.length === 0) return null
  return (
    <ul className="small">
      {came.map((payment) => (
        <Conversion key={payment.id} payment={payment} />
      ))}
    </ul>
  )
}

function Conversion({ payment }: { readonly payment: Payment }) {
  const { locale } = usePage().language
  if (payment.exchange === null) return null
  const { received, rate, source, as_of, spread, given_back } = payment.exchange
  return (
    <li>
      <Trans>
        <Money {...received} /> came and counted as <Money {...payment.paid} />, at {rate} ({source},{' '}
        {instantText(as_of, 'UTC', locale)} UTC); spread <Money {...spread} />.
      </Trans>{' '}
      {given_back.amount > 0 && (
        <Trans>
          <Money {...given_back} /> of it went back.
        </Trans>
      )}
    </li>
  )
}
