import { Trans } from '@lingui/react/macro'
import type { paths } from '@surety/sdk'
import { instantText } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'

type Breaches = paths['/v1/safeguarding-breaches']['get']['responses']['200']['content']['application/json']['data']

/** What needs the operator's people now: first, client money that is not all there. */
export function OperatorHome({ breaches }: { readonly breaches: Breaches }) {
  return (
    <>
      {breaches.map((breach) => (
        <ShortNote key={breach.breach} breach={breach} />
      ))}
      <ul className={trade.cards}>
        <li>
          <a href="/orders">
            <Trans>The orders of all companies</Trans>
          </a>
        </li>
        <Credit />
        <li>
          <a href="/messages">
            <Trans>Who waits for an answer of staff</Trans>
          </a>
        </li>
        <li>
          <a href="/claims/open">
            <Trans>Claims that wait for a mediator</Trans>
          </a>
        </li>
        <li>
          <a href="/vetting">
            <Trans>Suppliers who wait</Trans>
          </a>
        </li>
        <li>
          <a href="/reviews">
            <Trans>Reviews that were reported</Trans>
          </a>
        </li>
        <li>
          <a href="/story-desk">
            <Trans>Success stories</Trans>
          </a>
        </li>
        <li>
          <a href="/finance">
            <Trans>What waits for finance</Trans>
          </a>
        </li>
      </ul>
    </>
  )
}

function Credit() {
  return (
    <li>
      <a href="/credit-applications">
        <Trans>Credit: applications and lines</Trans>
      </a>
    </li>
  )
}

/** One currency that is short: since when, how much at its worst, and where to look. */
function ShortNote({ breach: { shortfall, worst, opened_at } }: { readonly breach: Breaches[number] }) {
  const { language } = usePage()
  const { currency } = shortfall
  const since = instantText(opened_at, 'UTC', language.locale)
  return (
    <ProblemNote title={<Trans>Client money in {currency} is short</Trans>}>
      <p>
        <Trans>
          Since {since} UTC less is kept than is owed; at its worst <Money {...worst} /> was missing. Top it up from own
          funds and find out why. Until then nothing may go out at the operator’s own risk.
        </Trans>
      </p>
      <p>
        <a href="/finance/books">
          <Trans>Kept and owed, by currency</Trans>
        </a>
      </p>
    </ProblemNote>
  )
}
