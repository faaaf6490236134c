import { Trans } from '@lingui/react/macro'
import { data, type LoaderFunctionArgs } from 'react-router'
import { visitorContext } from '../serve/visitor.ts'
import style from './design.module.css'
import { Colours, Forms, Types } from './foundation.tsx'
import { BooksSample, OrderSamples, SmallSamples } from './samples.tsx'

/** Shown in the sandbox only. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.get(visitorContext).mode !== 'sandbox') throw data({ code: 'not-found' }, { status: 404 })
  return null
}

export const meta = () => [{ title: 'Design · Surety' }, { name: 'robots', content: 'noindex' }]

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
      </div>
      <Types />
      <Colours />
      <SmallSamples />
      <OrderSamples />
      <BooksSample />
      <Forms />
    </div>
  )
}
