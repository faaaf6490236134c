import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { dayText, numberText } from '../../parts/formats.ts'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'
import style from './quotations.module.css'
import type { QuotationRequest } from './read-quotations.ts'

/** What the buyer needs, as both sides read it. */
export function NeedPart({ request }: { readonly request: QuotationRequest }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const unitName = useUnitName()
  const { need, buyer_name, side } = request
  const { currency, target_price, incoterm, incoterm_place, needed_by, product } = need
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t`Buyer`, side === 'supplier' ? <bdi key="buyer">{buyer_name}</bdi> : null],
    [t`Quantity`, `${numberText(need.quantity, locale)} ${unitName(need.unit)}`],
    [t`Price in mind`, target_price === null ? null : `${currency} ${numberText(target_price, locale)}`],
    [t`Delivery`, incoterm === null ? incoterm_place : `${incoterm} ${incoterm_place ?? ''}`],
    [t`Needed by`, needed_by === null ? null : dayText(needed_by, locale)],
    [t`Product`, product === null ? null : <ProductLink key="product" product={product} />],
  ]
  return (
    <section className={`sheet ${trade.stack}`} id="need">
      <h2>
        <Trans>What is needed</Trans>
      </h2>
      {need.description !== null && (
        <p className={style.text} dir="auto">
          {need.description}
        </p>
      )}
      <dl className={trade.facts}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd suppressHydrationWarning>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {need.quality.length > 0 && (
        <ul>
          {need.quality.map(({ attribute, target, tolerance, unit }) => (
            <li key={`${attribute} ${target}`}>
              <bdi>
                {attribute}: {target} {tolerance === undefined ? '' : `± ${tolerance}`} {unit}
              </bdi>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function ProductLink({ product }: { readonly product: NonNullable<QuotationRequest['need']['product']> }) {
  return (
    <a href={`/products/${product.product}/versions/${product.version}?hash=${product.hash}`}>
      <Trans>The product, version {product.version}</Trans>
    </a>
  )
}
