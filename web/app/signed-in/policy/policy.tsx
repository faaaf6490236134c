import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import trade from '../trade/trade.module.css'
import { takePolicyStep } from './policy-steps.ts'
import { ProposalForm } from './proposal-form.tsx'
import { readPolicy } from './read-policy.ts'
import { useSectionWords } from './section-words.ts'
import { Versions } from './versions.tsx'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readPolicy(context, request, params.section ?? '')

export async function action({ context, request, params }: ActionFunctionArgs) {
  return (await takePolicyStep(context, request, params.section ?? '')) ?? redirect(`/policy/${params.section}`)
}

/** Which numbers are in effect, what comes, and what would somebody change? */
export default function Policy() {
  const page = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  const name = useSectionWords()(page.section)
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`${name} · policy · Surety`}</title>
      <p>
        <a href="/policy">
          <Trans>All sections of policy</Trans>
        </a>
      </p>
      <h1>{name}</h1>
      <p className="muted">
        {page.version === 0 ? (
          <Trans>In effect: the values that the product comes with.</Trans>
        ) : (
          <Trans>In effect: version {page.version}.</Trans>
        )}
      </p>
      <Versions page={page} said={said} />
      <ProposalForm page={page} said={said} />
    </div>
  )
}
