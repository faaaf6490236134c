import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import trade from '../trade/trade.module.css'
import { FiguresPart } from './figures-part.tsx'
import { History } from './history.tsx'
import { LeftOut } from './left-out.tsx'
import { LimitSum } from './limit-sum.tsx'
import { readLimit } from './read-limit.ts'

export const loader = ({ context, request }: LoaderFunctionArgs) => readLimit(context, request)

/** How much does the house stand for us, why, and what do buyers see of us? */
export default function LimitPage() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Assurance limit and performance · Surety`}</title>
      <h1>
        <Trans>Assurance limit and performance</Trans>
      </h1>
      <div className={trade.two}>
        <div className={trade.stack}>
          <LimitSum data={data} />
          <LeftOut data={data} />
          <History data={data} />
        </div>
        <div className={trade.stack}>
          <FiguresPart data={data} />
        </div>
      </div>
    </div>
  )
}
