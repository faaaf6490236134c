import { Trans, useLingui } from '@lingui/react/macro'
import type { paths } from '@surety/sdk'
import { apiOf } from '../../api/api-of.ts'
import { Deadline } from '../../parts/deadline.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { usePage } from '../../shell/page-data.ts'
import style from './custody.module.css'
import type { Order } from './open-order.ts'
import { type Context, readFor } from './session.ts'

export type Custody = paths['/v1/custody']['get']['responses']['200']['content']['application/json']['data'][number]

/** Who holds money now, as the house has it on record. */
export async function readCustody(context: Context, request: Request): Promise<readonly Custody[]> {
  const { data } = await readFor(request, () => apiOf(context, request).GET('/v1/custody'))
  return data?.data ?? []
}

interface CustodyLineProps {
  readonly custody: readonly Custody[]
  /** ISO 4217. */
  readonly currency: string
}

/** Who holds the money of an order, and why they may: one line for each holder. */
export function CustodyLine({ custody, currency }: CustodyLineProps) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const countries = new Intl.DisplayNames([locale], { type: 'region' })
  const holders = custody.filter((each) => each.currencies.includes(currency))
  if (holders.length === 0) return null
  return (
    <ul className={`small muted ${style.holders}`}>
      {holders.map(({ provider, holder, country, ground, licence }) => (
        <li key={provider}>
          <Trans>
            Held by <bdi>{holder}</bdi>, {countries.of(country) ?? country}.
          </Trans>{' '}
          {provider === 'sandbox' ? <Trans>Sandbox: no real money moves.</Trans> : <bdi>{ground}</bdi>}
          {licence !== null && t`, licence ${licence}`}
        </li>
      ))}
    </ul>
  )
}

/** That the money of these terms may have to stay longer than a provider keeps any. */
export function HoldWarning({ order, custody }: { readonly order: Order; readonly custody: readonly Custody[] }) {
  const warned = order.warnings.filter(({ code }) => code === 'hold-too-long')
  const first = warned[0]
  if (first === undefined) return null
  const holder = custody.find(({ provider }) => provider === first.provider)?.holder ?? first.provider
  const days = first.longest_hold.replace(/\D/g, '')
  return (
    <ProblemNote tone="warn" title={<Trans>The money may have to wait longer than it can be kept</Trans>}>
      <p>
        <Trans>
          By these terms it waits until <Deadline at={first.until} zone={order.zone} /> at the latest.{' '}
          <bdi>{holder}</bdi> keeps it for {days} days at most. Ship earlier, pay later by a second instalment, or pay
          by wire.
        </Trans>
      </p>
    </ProblemNote>
  )
}
