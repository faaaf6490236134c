import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked, told } from '../../api/asked.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { RefusedNote } from '../trade/refused-note.tsx'
import trade from '../trade/trade.module.css'
import { FoundCompany, Invitations } from './belonging.tsx'
import { OperatorHome } from './operator-home.tsx'
import { Tasks } from './tasks.tsx'

const OPERATOR = 'cmp_operator'

export async function loader({ context, request }: LoaderFunctionArgs) {
  const api = apiOf(context, request)
  const me = await asked(request, api.GET('/v1/me'))
  if (me.company === null) return { me, tasks: [], breaches: [] }
  if (me.company === OPERATOR) {
    const params = { query: { state: 'standing' as const } }
    const { data } = await asked(request, api.GET('/v1/safeguarding-breaches', { params }))
    return { me, tasks: [], breaches: data }
  }
  const { data } = await asked(request, api.GET('/v1/tasks'))
  return { me, tasks: data, breaches: [] }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const api = apiOf(context, request)
  const step = text('step')
  if (step === 'found') {
    const kinds = (['buyer', 'supplier'] as const).filter((kind) => form.getAll('kinds').includes(kind))
    const body = { name: text('name'), country: text('country').toUpperCase(), kinds, zone: text('zone') || 'Etc/UTC' }
    return told(request, api.POST('/v1/me/companies', { body }))
  }
  const params = { path: { companyId: text('company'), invitationId: text('invitation') } }
  return told(
    request,
    step === 'accept'
      ? api.POST('/v1/companies/{companyId}/invitations/{invitationId}/acceptance', { params })
      : api.POST('/v1/companies/{companyId}/invitations/{invitationId}/refusal', { params }),
  )
}

/** What needs me now? */
export default function Home() {
  const { me, tasks, breaches } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  const own = me.companies.find((each) => each.company === me.company)
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Home · Surety`}</title>
      <header className={trade.between}>
        <h1>{own === undefined ? <Trans>Welcome</Trans> : <bdi>{own.name}</bdi>}</h1>
        {tasks.length > 0 && (
          <a className="button" href="/orders/new">
            <Trans>New order</Trans>
          </a>
        )}
      </header>
      {said?.ok === false && (
        <RefusedNote refused={{ code: said.problem.code, title: said.problem.title, data: {} }} currency="USD" />
      )}
      <Invitations invitations={me.invitations} />
      {me.company === null ? (
        <FoundCompany />
      ) : me.company === OPERATOR ? (
        <OperatorHome breaches={breaches} />
      ) : tasks.length === 0 ? (
        <EmptyState
          title={<Trans>Nothing needs you now</Trans>}
          action={
            <a className="button" href="/orders/new">
              <Trans>Begin an order</Trans>
            </a>
          }
        >
          <Trans>Orders that are under way stand here, with what is to be done next on each.</Trans>
        </EmptyState>
      ) : (
        <Tasks tasks={tasks} />
      )}
    </div>
  )
}
