import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { OwnStories } from '../stories/own-stories.tsx'
import trade from '../trade/trade.module.css'
import { ApiKeys } from './api-keys.tsx'
import { Checks } from './checks.tsx'
import { ClosedDays } from './closed-days.tsx'
import { takeCompanyStep } from './company-steps.ts'
import { Invitations } from './invitations.tsx'
import { LegalDetails } from './legal-details.tsx'
import { Members } from './members.tsx'
import { Points } from './points.tsx'
import { Profile } from './profile.tsx'
import { readCompany } from './read-company.ts'
import { SelfBilling } from './self-billing.tsx'
import { Suspension } from './suspension.tsx'

export const loader = ({ context, request }: LoaderFunctionArgs) => readCompany(context, request)
export const action = ({ context, request }: ActionFunctionArgs) => takeCompanyStep(context, request)

/** Who are we, and who may do what for us? */
export default function CompanyPage() {
  const data = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Company · Surety`}</title>
      <h1>
        <bdi>{data.company.name}</bdi>
      </h1>
      <div className={trade.two}>
        <div className={trade.stack}>
          <Members data={data} />
          <Invitations data={data} />
        </div>
        <div className={trade.stack}>
          <Suspension company={data.company} as={data.isAdmin ? 'member' : 'reader'} />
          <Profile company={data.company} />
          <LegalDetails data={data} />
          <SelfBilling data={data} />
          <OwnStories data={data} />
          <Points points={data.points} company={data.company} />
          <ClosedDays data={data} />
          <Checks company={data.company}>
            {data.company.kinds.includes('supplier') && (
              <p>
                <a href="/company/application">
                  <Trans>Your application as supplier</Trans>
                </a>
                {' · '}
                <a href="/company/limit">
                  <Trans>Assurance limit and performance</Trans>
                </a>
                {' · '}
                <a href="/company/storefront">
                  <Trans>Storefront</Trans>
                </a>
              </p>
            )}
          </Checks>
          <ApiKeys data={data} />
        </div>
      </div>
    </div>
  )
}
