import { Trans, useLingui } from '@lingui/react/macro'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { Money } from '../../parts/money.tsx'
import { Tag } from '../../parts/tag.tsx'
import { takeDrawStep } from '../credit/draw-steps.ts'
import { WriteOffPart } from '../credit/write-off-part.tsx'
import trade from '../trade/trade.module.css'
import { CollectionsPart } from './collections-part.tsx'
import { DrawAccountPart, DrawDuesPart, DrawHistoryPart, DrawTermsPart } from './draw-part.tsx'
import { toneOf, useDrawStateWords } from './draw-words.ts'
import { PromisePart } from './promise-part.tsx'
import { readDraw } from './read-draws.ts'
import { RepayNowPart } from './repay-now-part.tsx'
import { RepayPart } from './repay-part.tsx'

export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  readDraw(context, request, params.drawId ?? '')
export const action = ({ context, request, params }: ActionFunctionArgs) =>
  takeDrawStep(context, request, params.drawId ?? '')

/** What does this draw owe, until when, and how did it come about? */
export default function DrawPage() {
  const { draw, isStaff, self, repay, repaying, collections } = useLoaderData<typeof loader>()
  const { t } = useLingui()
  const state = useDrawStateWords()
  return (
    <div className={`wrap ${trade.page}`}>
      <title>{t`A draw · Surety`}</title>
      <header className={trade.head}>
        <h1>
          <Trans>
            A draw of <Money {...draw.amount} />
          </Trans>
        </h1>
        <p>
          <Tag tone={toneOf(draw.state)}>{state(draw.state)}</Tag>{' '}
          <a href={`/orders/${draw.order}`}>
            <Trans>Its order</Trans>
          </a>{' '}
          ·{' '}
          <a href={isStaff ? `/credit-lines/${draw.line}` : '/pay-later'}>
            {isStaff ? <Trans>Its credit line</Trans> : <Trans>Pay Later</Trans>}
          </a>
        </p>
      </header>
      <div className={trade.two}>
        <div className={trade.stack}>
          <DrawAccountPart draw={draw} />
          <DrawDuesPart draw={draw} isBuyer={!isStaff} />
          <CollectionsPart collections={collections} isStaff={isStaff} />
          <RepayNowPart draw={draw} repaying={repaying} />
          <RepayPart draw={draw} repay={repay} />
        </div>
        <div className={trade.stack}>
          <PromisePart draw={draw} isStaff={isStaff} />
          <WriteOffPart draw={draw} self={self} />
          <DrawTermsPart draw={draw} />
          <DrawHistoryPart draw={draw} />
        </div>
      </div>
    </div>
  )
}
