import { useLingui as useCatalog } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { asked } from '../../api/asked.ts'
import { Arrow } from '../../parts/arrow.tsx'
import { instantText, placeOf } from '../../parts/formats.ts'
import { Money } from '../../parts/money.tsx'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import style from './money.module.css'
import { MoneyNav } from './money-nav.tsx'
import { referenceWords, stageWords } from './money-words.ts'
import { useKindWords } from './movement-table.tsx'
import { tradingCompany } from './read-money.ts'

export async function loader({ context, request, params: { movementId = '' } }: LoaderFunctionArgs) {
  const { api, params } = await tradingCompany(context, request)
  const path = { ...params.path, movementId }
  const [way, company] = await Promise.all([
    asked(request, api.GET('/v1/companies/{companyId}/movements/{movementId}', { params: { path } })),
    asked(request, api.GET('/v1/companies/{companyId}', { params })),
  ])
  return { ...way, zone: company.zone }
}

type Loaded = Awaited<ReturnType<typeof loader>>

/** Where did this money come from, and where did it go? */
export default function MovementPage() {
  const { movement, steps, zone } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const words = useKindWords()
  const { kind, amount, places } = movement
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`${words(kind)} · Surety`}</title>
      <MoneyNav />
      <header className={trade.stack}>
        <h1 className={style.kind}>{words(kind)}</h1>
        <p className={trade.figure}>
          <Money {...amount} />
        </p>
        {amount.amount === 0 && places.awaited !== 0 && (
          <p className="muted">
            <Trans>
              held for you: <Money amount={places.awaited} currency={amount.currency} />
            </Trans>
          </p>
        )}
        <OnOrder movement={movement} />
      </header>
      <Facts movement={movement} />
      <section className={`sheet ${trade.stack}`}>
        <h2>
          <Trans>Its whole way</Trans>
        </h2>
        <ol className={style.steps}>
          {steps.map((step) => (
            <li key={step.movement.id} aria-current={step.movement.id === movement.id ? 'step' : undefined}>
              <Step step={step} zone={zone} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

function OnOrder({ movement: { order, order_number, other_name } }: Pick<Loaded, 'movement'>) {
  if (order === null) return null
  return (
    <p>
      <a href={`/orders/${order}`}>
        <Trans>Order {order_number}</Trans>
      </a>{' '}
      {other_name !== null && (
        <span className="muted">
          <Trans>
            with <bdi>{other_name}</bdi>
          </Trans>
        </span>
      )}
    </p>
  )
}

function Facts({ movement: { gross, fee, tax, amount, transfer, cause } }: Pick<Loaded, 'movement'>) {
  return (
    <dl className={`sheet ${trade.facts}`}>
      <dt>
        <Trans>Before fees</Trans>
      </dt>
      <dd>
        <Money {...gross} />
      </dd>
      <dt>
        <Trans>Fee and tax</Trans>
      </dt>
      <dd>
        <Money amount={fee.amount + tax.amount} currency={fee.currency} />
      </dd>
      <dt>
        <Trans>Your balance changed by</Trans>
      </dt>
      <dd>
        <Money {...amount} />
      </dd>
      <dt>
        <Trans>Transfer in the ledger</Trans>
      </dt>
      <dd>
        <code>{transfer}</code>
      </dd>
      <dt>
        <Trans>Cause</Trans>
      </dt>
      <dd>
        <code>{cause}</code>
      </dd>
    </dl>
  )
}

type StepData = Loaded['steps'][number]

function Step({ step: { movement, from, to, references }, zone }: { readonly step: StepData; readonly zone: string }) {
  const { _ } = useCatalog()
  const words = useKindWords()
  const { locale } = usePage().language
  return (
    <>
      <div className={trade.between}>
        <strong>
          <a href={`/money/movements/${encodeURIComponent(movement.id)}`}>{words(movement.kind)}</a>
        </strong>
        <span className="tiny">
          {instantText(movement.at, zone, locale)} {placeOf(zone)}
        </span>
      </div>
      <div className={style.way}>
        <Legs legs={from} />
        <span className={style.arrow} aria-hidden="true">
          <Arrow />
        </span>
        <Legs legs={to} />
      </div>
      {references.length > 0 && (
        <dl className={`small ${trade.facts}`}>
          {references.map(({ name, value }) => {
            const word = referenceWords[name]
            return (
              <div key={`${name} ${value}`} style={{ display: 'contents' }}>
                <dt>{word === undefined ? name : _(word)}</dt>
                <dd>
                  <code>{value}</code>
                </dd>
              </div>
            )
          })}
        </dl>
      )}
    </>
  )
}

function Legs({ legs }: { readonly legs: StepData['from'] }) {
  const { _ } = useCatalog()
  return (
    <ul>
      {legs.map(({ stage, amount }) => {
        const word = stageWords[stage]
        return (
          <li key={stage}>
            {word === undefined ? stage : _(word)} <Money {...amount} />
          </li>
        )
      })}
    </ul>
  )
}
