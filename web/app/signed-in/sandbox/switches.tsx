import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked, told } from '../../api/asked.ts'
import { Form } from '../form/form.tsx'
import { RefusedNote } from '../trade/refused-note.tsx'
import trade from '../trade/trade.module.css'

const deliveries = ['once', 'twice', 'reversed-order', 'silent'] as const
const outcomes = ['settled', 'failed', 'returned', 'unknown', 'timeout'] as const
const SLOW_MS = 5_000

export async function loader({ context, request }: LoaderFunctionArgs) {
  return asked(request, apiOf(context, request).GET('/v1/sandbox/provider'))
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '')
  const api = apiOf(context, request)
  if (text('step') === 'reset') {
    const done = await told(request, api.POST('/v1/sandbox/reset', { body: { confirmation: text('confirmation') } }))
    return done.ok ? redirect('/sign-in') : done
  }
  const outcome = outcomes.find((each) => each === text('outcome'))
  const delivery = deliveries.find((each) => each === text('delivery'))
  const kind = text('kind') === 'refund' ? 'refund' : 'payout'
  const body = {
    ...(outcome === undefined ? {} : { next: { kind, outcome } as const }),
    ...(delivery === undefined ? {} : { delivery }),
    ...(text('speed') === '' ? {} : { slow_ms: text('speed') === 'slow' ? SLOW_MS : 0 }),
  }
  const turned = await told(request, api.POST('/v1/sandbox/provider', { body }))
  return turned.ok ? redirect('/sandbox') : turned
}

/** What the sandbox's provider does, and the way back to the first day. */
export default function Switches() {
  const said = useActionData<typeof action>()
  const { t } = useLingui()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Sandbox · Surety`}</title>
      <h1>
        <Trans>Switches of the sandbox</Trans>
      </h1>
      {said?.ok === false && (
        <RefusedNote refused={{ code: said.problem.code, title: said.problem.title, data: {} }} currency="USD" />
      )}
      <div className={trade.two}>
        <Cards />
        <Wires />
        <Outcomes />
        <News />
        <Reset />
      </div>
    </div>
  )
}

function Cards() {
  const { cards } = useLoaderData<typeof loader>()
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>Cards</Trans>
      </h2>
      <p className="muted">
        <Trans>Pay an order by card: on the provider's page you choose one of these.</Trans>
      </p>
      <ul lang="en">
        {Object.entries(cards).map(([token, text]) => (
          <li key={token}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

function Wires() {
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>Wires</Trans>
      </h2>
      <p className="muted">
        <Trans>
          Begin a payment by wire. Beside its instructions you let it arrive: whole, short, over, late, without its
          reference, or from another payer.
        </Trans>
      </p>
      <p>
        <a href="/orders?status=agreed">
          <Trans>Orders that wait for money</Trans>
        </a>
      </p>
    </section>
  )
}

function useOutcomeWords() {
  const { t } = useLingui()
  return {
    settled: t`arrives`,
    failed: t`fails`,
    returned: t`arrives and comes back after three days`,
    unknown: t`stays open: nobody says what became of it`,
    timeout: t`is done, but the answer never comes`,
  }
}

/** What the next payout or refund does; several wait in their order. */
function Outcomes() {
  const { next } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const words = useOutcomeWords()
  const list = (kind: 'payout' | 'refund') => next[kind].map((each) => words[each]).join(' · ')
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>Payouts and refunds</Trans>
      </h2>
      <Form method="post" className={trade.row}>
        <label className="field">
          <Trans>The next</Trans>
          <select name="kind">
            <option value="payout">{t`payout`}</option>
            <option value="refund">{t`refund`}</option>
          </select>
        </label>
        <label className="field">
          <Trans>What it does</Trans>
          <select name="outcome" defaultValue="returned">
            {outcomes.map((each) => (
              <option key={each} value={each}>
                {words[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button plain">
          <Trans>Set</Trans>
        </button>
      </Form>
      {next.payout.length > 0 && (
        <p role="status">
          <Trans>Next payouts: {list('payout')}</Trans>
        </p>
      )}
      {next.refund.length > 0 && (
        <p role="status">
          <Trans>Next refunds: {list('refund')}</Trans>
        </p>
      )}
    </section>
  )
}

/** How fast the provider answers, and how its news come. */
function News() {
  const { delivery, slow_ms: slow } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const words = {
    once: t`once, at once`,
    twice: t`each twice`,
    'reversed-order': t`in the wrong order`,
    silent: t`not at all: Surety has to ask`,
  }
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>The provider</Trans>
      </h2>
      <Form method="post" className={trade.row} key={`${delivery} ${slow}`}>
        <label className="field">
          <Trans>Its news come</Trans>
          <select name="delivery" defaultValue={delivery}>
            {deliveries.map((each) => (
              <option key={each} value={each}>
                {words[each]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <Trans>It answers</Trans>
          <select name="speed" defaultValue={slow > 0 ? 'slow' : 'fast'}>
            <option value="fast">{t`at once`}</option>
            <option value="slow">{t`after five seconds`}</option>
          </select>
        </label>
        <button type="submit" className="button plain">
          <Trans>Set</Trans>
        </button>
      </Form>
    </section>
  )
}

function Reset() {
  return (
    <section className={`sheet ${trade.stack}`}>
      <h2>
        <Trans>Begin anew</Trans>
      </h2>
      <p>
        <Trans>
          Every order, company, person and mail of this sandbox goes, for everybody in it. The first companies and
          people are there again, the clock shows today, and everybody has to sign in. This cannot be undone.
        </Trans>
      </p>
      <Form method="post" reloadDocument className={trade.stack}>
        <label className={trade.check}>
          <input type="checkbox" name="confirmation" value="reset" required /> <Trans>Yes, all of it goes</Trans>
        </label>
        <p>
          <button type="submit" name="step" value="reset" className="button">
            <Trans>Reset the sandbox</Trans>
          </button>
        </p>
      </Form>
    </section>
  )
}
