import { Trans, useLingui } from '@lingui/react/macro'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router'
import { apiOf } from '../../api/api-of.ts'
import { asked } from '../../api/asked.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { Stepper } from '../../parts/stepper.tsx'
import { openOrder } from '../trade/open-order.ts'
import { OrderHead } from '../trade/order-head.tsx'
import { RefusedNote } from '../trade/refused-note.tsx'
import trade from '../trade/trade.module.css'
import { ChooseGoods, ChooseReason, LateKept } from './choose-goods.tsx'
import { chosen, commonReasons } from './claim-draft.ts'
import { ClaimFields } from './claim-fields.tsx'
import { ClaimReview } from './claim-review.tsx'
import { takeClaimStep } from './new-claim-steps.ts'
import { readOptions } from './read-claims.ts'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const orderId = params.orderId ?? ''
  const opened = await openOrder(context, request, orderId)
  const given = { params: { path: { orderId } } }
  const [options, coverage] = await Promise.all([
    readOptions(context, request, orderId),
    asked(request, apiOf(context, request).GET('/v1/orders/{orderId}/coverage', given)),
  ])
  return { ...opened, options, isLate: coverage.next.buyer.some(({ code }) => code === 'cancel-late') }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const said = await takeClaimStep(context, request, params.orderId ?? '')
  if (said.claim === undefined) return said
  const told = (said.unsent ?? 0) === 0 ? '' : `?unsent=${said.unsent}`
  return redirect(`/orders/${params.orderId}${told}#${said.claim}`)
}

/** A claim, step by step: which goods, what is wrong, what is wanted, and what follows before it is sent. */
export default function NewClaim() {
  const { order, side, options, isLate } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const [search] = useSearchParams()
  const { t } = useLingui()
  const picked = chosen(options, search.getAll('place'))
  const reason = commonReasons(picked).find((each) => each.reason === search.get('reason'))
  const isReview = said?.kind === 'review' && reason !== undefined
  const at = picked.length === 0 ? 0 : reason === undefined ? 1 : isReview ? 3 : 2
  const names = [t`Which goods`, t`What is wrong`, t`What you want`, t`Look and send`]
  const steps = names.map((name, n) => ({ name, state: n < at ? 'done' : n === at ? 'now' : 'later' }) as const)
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`Claim on order ${order.number} · Surety`}</title>
      <OrderHead order={order} side={side} title={<Trans>Claim that something is not as agreed</Trans>} />
      <Stepper steps={steps} />
      <RefusedNote refused={said?.refused} currency={order.total.currency} />
      {at === 0 && isLate && <CancelInstead order={order.id} />}
      {at === 0 && <LateKept order={order} options={options} />}
      {at === 0 && <ChooseGoods order={order} options={options} />}
      {at === 1 && <ChooseReason order={order} picked={picked} />}
      {at === 2 && reason !== undefined && <ClaimFields order={order} picked={picked} reason={reason} said={said} />}
      {isReview && <ClaimReview order={order} said={said} />}
    </div>
  )
}

/** Goods that never left are no claim any more once they may be cancelled. */
function CancelInstead({ order }: { readonly order: string }) {
  return (
    <ProblemNote tone="warn" title={<Trans>What is not shipped needs no claim</Trans>}>
      <p>
        <Trans>
          The goods are late: you may cancel what is not shipped, and its money comes back.{' '}
          <a href={`/orders/${order}`}>Go to the order and cancel it there</a>.
        </Trans>
      </p>
    </ProblemNote>
  )
}
