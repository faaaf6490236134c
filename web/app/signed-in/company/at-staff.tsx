import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { OPERATOR, ownCompany } from '../trade/own-company.ts'
import type { Context } from '../trade/session.ts'
import trade from '../trade/trade.module.css'
import { Checks } from './checks.tsx'
import { takeCompanyStep } from './company-steps.ts'
import { Ladder } from './ladder.tsx'
import { Points } from './points.tsx'
import { Profile } from './profile.tsx'
import { RecordCheckForm, RevokeCheck } from './staff-checks.tsx'
import { Suspension } from './suspension.tsx'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readAtStaff(context, request, params.companyId ?? '')
export const action = ({ context, request }: ActionFunctionArgs) => takeCompanyStep(context, request)

/** A company as staff see it; for everybody else there is no such page. */
async function readAtStaff(context: Context, request: Request, companyId: string) {
  const own = await ownCompany(context, request)
  if (own.company !== OPERATOR) throw new Response(null, { status: 404 })
  const api = apiOf(context, request)
  const params = { path: { companyId } }
  const [company, points] = await Promise.all([
    asked(request, api.GET('/v1/companies/{companyId}', { params })),
    asked(request, api.GET('/v1/companies/{companyId}/points', { params })),
  ])
  return { company, points, mayTakeBack: own.roles.some((role) => role === 'compliance' || role === 'admin') }
}

/** Who is this company, and what was found of it? */
export default function CompanyAtStaff() {
  const { company, points, mayTakeBack } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`${company.name} · Surety`}</title>
      <h1>
        <bdi>{company.name}</bdi>
      </h1>
      <p>
        <a href={`/vetting/${company.company}`}>
          <Trans>Application and sanctions lists</Trans>
        </a>
        {company.kinds.includes('supplier') && (
          <>
            {' · '}
            <a href={`/companies/${company.company}/limit`}>
              <Trans>Assurance limit and performance</Trans>
            </a>
            {' · '}
            <a href={`/companies/${company.company}/storefront`}>
              <Trans>Storefront</Trans>
            </a>
          </>
        )}
      </p>
      <div className={trade.two}>
        <div className={trade.stack}>
          <Points points={points} company={company} mayTakeBack={mayTakeBack} />
        </div>
        <div className={trade.stack}>
          <Suspension company={company} as={mayTakeBack ? 'staff' : 'reader'} />
          {mayTakeBack && company.company !== OPERATOR && <Ladder company={company} />}
          <Profile company={company} />
          <Checks
            company={company}
            beside={(check) => mayTakeBack && <RevokeCheck company={company.company} check={check} />}
          >
            {mayTakeBack && <RecordCheckForm company={company.company} today={points.as_of.slice(0, 10)} />}
          </Checks>
        </div>
      </div>
    </div>
  )
}
