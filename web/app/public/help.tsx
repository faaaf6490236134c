import { Trans, useLingui } from '@lingui/react/macro'
import { usePage, usePublicPath } from '../shell/page-data.ts'
import { claimNumbers } from './claim-numbers.ts'
import style from './public.module.css'
import { PublicHead } from './public-head.tsx'
import { Questions } from './questions.tsx'
import { useWorkingDays } from './terms-in-words.ts'

/** Where to find help, and what is asked most. */
export default function Help() {
  const { t } = useLingui()
  return (
    <div className={`wrap ${style.page}`}>
      <PublicHead
        title={t`Help`}
        description={t`How to get help on an order, and the exact rules on money, dates, receipt and claims.`}
      />
      <h1>
        <Trans>Help</Trans>
      </h1>
      <section>
        <h2>
          <Trans>Where to turn</Trans>
        </h2>
        <Ways />
      </section>
      <section>
        <h2>
          <Trans>Questions and the exact rules</Trans>
        </h2>
        <Questions />
      </section>
    </div>
  )
}

function Ways() {
  const to = usePublicPath()
  const { mode } = usePage()
  const workingDays = useWorkingDays()
  return (
    <ul className={`${style.list} ${style.three}`}>
      <li>
        <h3>
          <Trans>It is about an order</Trans>
        </h3>
        <p>
          <Trans>
            Open the order and choose “Ask for help”. A person answers in the thread within{' '}
            {workingDays(claimNumbers.helpAnswered)}, and both sides see the answer. <a href="/orders">Your orders</a>
          </Trans>
        </p>
      </li>
      <li>
        <h3>
          <Trans>Something is wrong with the goods</Trans>
        </h3>
        <p>
          <Trans>
            Claim on the order, by line and quantity. The clock of every step is on{' '}
            <a href={to('/claims')}>how claims are decided</a>.
          </Trans>
        </p>
      </li>
      <li>
        <h3>{mode === 'sandbox' ? <Trans>You are trying it out</Trans> : <Trans>You build on it</Trans>}</h3>
        <p>
          {mode === 'sandbox' ? (
            <Trans>
              This is the sandbox: no money moves, and its clock can be moved. Sign in as a demo company with{' '}
              <a href="/sign-in">one click</a>.
            </Trans>
          ) : (
            <Trans>
              Everything here is also in the API, with the same words. <a href="/docs">Read the API</a>
            </Trans>
          )}
        </p>
      </li>
    </ul>
  )
}
