import { Trans } from '@lingui/react/macro'
import { Money } from '../../parts/money.tsx'
import type { Inspection } from './read-inspections.ts'

export interface FeeRepaidProps {
  readonly inspection: Inspection
}

/** Who lost the claim that the inspection was for, and what it cost him. */
export function FeeRepaid({ inspection: { bearer, repaid } }: FeeRepaidProps) {
  if (repaid === null) return null
  return (
    <>
      {bearer === 'buyer' ? (
        <Trans>
          The buyer lost the claim and repaid the supplier <Money {...repaid} />.
        </Trans>
      ) : (
        <Trans>
          The supplier lost the claim and repaid the buyer <Money {...repaid} />, with the processing fee.
        </Trans>
      )}{' '}
    </>
  )
}
