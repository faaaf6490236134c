import { Trans } from '@lingui/react/macro'
import { CoverPanel, type CoverPromise } from '../../parts/cover-panel.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { instantText } from '../../parts/formats.ts'
import { usePage } from '../../shell/page-data.ts'
import type { OrderPage } from './read-order.ts'

/** The API's sentence with its instants as the reader writes them, and without our own ids. */
function useReadable(zone: string) {
  const { locale } = usePage().language
  return (text: string) =>
    text
      .replace(/ (?:shp|pay|ord)_[0-9a-f]{32}/g, '')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (at) => instantText(at, zone, locale))
}

/** What is covered, up to how much, until when, and why: as the API computed it. */
export function Cover({ coverage, zone }: { readonly coverage: OrderPage['coverage']; readonly zone: string }) {
  const readable = useReadable(zone)
  const promises = coverage.promises.flatMap(({ text, state, why, until }): CoverPromise[] => {
    if (state === 'off') return []
    const note = (
      <>
        {readable(why.text)} {until !== null && <Deadline at={until} zone={zone} />}
      </>
    )
    return [{ name: text, state, note }]
  })
  return (
    <CoverPanel
      upTo={coverage.covered}
      because={
        coverage.until === null ? (
          <Trans>What you have paid through this order, as long as a promise below is open.</Trans>
        ) : (
          <Deadline at={coverage.until} zone={zone} />
        )
      }
      promises={promises}
    />
  )
}
