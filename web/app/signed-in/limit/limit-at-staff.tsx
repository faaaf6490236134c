import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import trade from '../trade/trade.module.css'
import { FiguresPart } from './figures-part.tsx'
import { History } from './history.tsx'
import { LeftOut } from './left-out.tsx'
import { LiftForm } from './lift-form.tsx'
import { LimitSum } from './limit-sum.tsx'
import { readLimit, takeLimitStep } from './read-limit.ts'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readLimit(context, request, params.companyId ?? '')
export const action = ({ context, request, params }: ActionFunctionArgs) =>
  takeLimitStep(context, request, params.companyId ?? '')

/** How much do we stand for this supplier, why, and may it be more? */
export default function LimitAtStaff() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`${data.company.name} · Surety`}</title>
      <h1>
        <a href={`/companies/${data.company.company}`}>
          <bdi>{data.company.name}</bdi>
        </a>
      </h1>
      <p className="muted">
        <Trans>Assurance limit and performance</Trans>
      </p>
      <div className={trade.two}>
        <div className={trade.stack}>
          <LimitSum data={data} />
          <LeftOut data={data} />
          <History data={data} />
        </div>
        <div className={trade.stack}>
          {data.mayLift && <LiftForm data={data} />}
          <FiguresPart data={data} />
        </div>
      </div>
    </div>
  )
}
