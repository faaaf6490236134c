import { Trans } from '@lingui/react/macro'
import { data, type LoaderFunctionArgs } from 'react-router'
import { visitorContext } from '../serve/visitor.ts'
import { usePage } from '../shell/page-data.ts'
import style from './design.module.css'
import { Colours, Forms, Types } from './foundation.tsx'
import { MoneySamples } from './money-samples.tsx'
import { BooksSample, OrderSamples, SmallSamples } from './samples.tsx'

/** Shown in the sandbox only. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.get(visitorContext).mode !== 'sandbox') throw data({ code: 'not-found' }, { status: 404 })
  return null
}

export const meta = () => [{ title: 'Design · Surety' }, { name: 'robots', content: 'noindex' }]

/** Every page of the app in the pseudo language: what a longer word or the other direction does to it. */
function PseudoSwitch() {
  const isPseudo = usePage().language.code === 'pseudo'
  return (
    <form method="post" action="/preferences">
      <input type="hidden" name="back" value="/design" />
      <button className="button plain" type="submit" name="language" value={isPseudo ? 'en' : 'pseudo'}>
        {isPseudo ? (
          <Trans>Back to English</Trans>
        ) : (
          <Trans>Look at this page from right to left, in stretched words</Trans>
        )}
      </button>
    </form>
  )
}

/** Every part that recurs, each in its states. */
export default function Design() {
  return (
    <div className={`wrap ${style.design}`}>
      <div>
        <h1>
          <Trans>The parts of the pages</Trans>
        </h1>
        <p className="muted" style={{ marginTop: 12 }}>
          <Trans>Each part as it stands in the pages, with long names, large amounts and other currencies.</Trans>
        </p>
        <PseudoSwitch />
      </div>
      <Types />
      <Colours />
      <SmallSamples />
      <OrderSamples />
      <BooksSample />
      <MoneySamples />
      <Forms />
    </div>
  )
}
