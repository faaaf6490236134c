import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { CoverPanel, type CoverPromise } from '../../parts/cover-panel.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { usePromiseWords, useReasonWords } from '../trade/cover-words.ts'
import type { OrderPage } from './read-order.ts'

/** Reasons that say their time themselves. */
const saysTime = new Set(['on-its-way', 'received-by-time'])

export interface CoverProps extends Pick<OrderPage, 'coverage'> {
  readonly zone: string
  /** What to do about it. */
  readonly children?: ReactNode
}

/** What is covered, up to how much, until when, and why: as the API computed it. */
export function Cover({ coverage, zone, children }: CoverProps) {
  const promise = usePromiseWords()
  const reason = useReasonWords(zone)
  const promises = coverage.promises.flatMap((each): CoverPromise[] => {
    const { state, why, until } = each
    if (state === 'off') return []
    // A time that is over, or that the reason names, is no clock.
    const runs = state === 'open' && until !== null && !saysTime.has(why.code)
    const note = (
      <>
        {reason(why)} {runs && <Deadline at={until} zone={zone} />}
      </>
    )
    return [{ name: promise(each), state, note }]
  })
  return (
    <CoverPanel
      upTo={coverage.covered}
      because={
        promises.length === 0 && coverage.promises[0] !== undefined ? (
          reason(coverage.promises[0].why)
        ) : coverage.until === null ? (
          coverage.covered.amount === 0 ? (
            <Trans>Cover begins with the first payment that arrives here.</Trans>
          ) : (
            <Trans>What was paid through this order, as long as a promise below is open.</Trans>
          )
        ) : (
          <Trans>
            Until <Deadline at={coverage.until} zone={zone} />
          </Trans>
        )
      }
      promises={promises}
    >
      {children}
    </CoverPanel>
  )
}
