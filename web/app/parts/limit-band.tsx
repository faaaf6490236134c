import { Trans } from '@lingui/react/macro'
import { useMoneyText } from './money.tsx'

export interface LimitBandProps {
  /** Minor units; `below` null: no end. */
  readonly band: { readonly from: number; readonly below: number | null; readonly currency: string }
}

/** What is left of a supplier's assurance limit, as everybody may know it: a band. */
export function LimitBand({ band: { from, below, currency } }: LimitBandProps) {
  const money = useMoneyText()
  if (below === null) return <Trans>{money({ amount: from, currency })} or more</Trans>
  if (below <= 1) return <Trans>nothing</Trans>
  if (from <= 1) return <Trans>below {money({ amount: below, currency })}</Trans>
  return (
    <Trans>
      {money({ amount: from, currency })} to {money({ amount: below, currency })}
    </Trans>
  )
}
