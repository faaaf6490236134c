import { Trans, useLingui } from '@lingui/react/macro'
import type { paths } from '@surety/sdk'
import { dateText, numberText } from '../../parts/formats.ts'
import { useUnitName } from '../../parts/unit-name.ts'
import { usePage } from '../../shell/page-data.ts'
import trade from '../trade/trade.module.css'

type Answer = paths['/v1/products/{productId}/versions/{version}']['get']['responses']['200']
export type Version = Answer['content']['application/json']

/** What a version says, part by part; what it does not say is left out. */
export function ProductFacts({ product }: { readonly product: Version }) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const unitName = useUnitName()
  const unit = unitName(product.unit)
  const facts: readonly (readonly [string, string | null])[] = [
    [t`Stock number`, product.sku],
    [t`Brand`, product.brand],
    [t`GTIN`, product.gtin],
    [t`Number of the manufacturer`, product.manufacturer_part],
    [t`HS code`, product.hs_code],
    [t`Country of origin`, product.origin],
    [t`Smallest order`, `${numberText(product.minimum, locale)} ${unit}`],
    [t`Days from payment to shipment`, product.lead_days === null ? null : String(product.lead_days)],
    [
      t`Delivery`,
      product.incoterms.map(({ incoterm, place = '' }) => `${incoterm} ${place}`.trim()).join(', ') || null,
    ],
    ...product.attributes.map(({ name, value, unit: of = '' }) => [name, `${value} ${of}`.trim()] as const),
  ]
  return (
    <>
      {product.images.length > 0 && (
        <p className={trade.row}>
          {product.images.map((image) => (
            <img key={image} src={`/v1/product-files/${image}`} alt="" width={120} height={120} loading="lazy" />
          ))}
        </p>
      )}
      {product.description !== null && <p style={{ whiteSpace: 'pre-line' }}>{product.description}</p>}
      <Prices product={product} unit={unit} />
      <dl className={trade.facts}>
        {facts.map(([name, value]) => value !== null && <Fact key={name} name={name} value={value} />)}
      </dl>
      <Quality product={product} />
      <Certificates product={product} />
    </>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Prices({ product, unit }: { readonly product: Version; readonly unit: string }) {
  const { locale } = usePage().language
  return (
    <ul>
      {product.tiers.map(({ from, price }) => (
        <li key={from}>
          <Trans>
            from {numberText(from, locale)} {unit}: {product.currency} {numberText(price, locale)} each
          </Trans>
        </li>
      ))}
      {product.variants.map(({ sku, attributes, price_difference }) => (
        <li key={sku}>
          {sku}: {attributes.map(({ name, value }) => `${name} ${value}`).join(', ')}
          {price_difference !== null && ` (${price_difference})`}
        </li>
      ))}
    </ul>
  )
}

function Quality({ product: { quality } }: { readonly product: Version }) {
  if (quality.length === 0) return null
  return (
    <>
      <h2>
        <Trans>Quality</Trans>
      </h2>
      <ul>
        {quality.map(({ attribute, target, unit = '', tolerance = '', test = '' }) => (
          <li key={attribute}>
            {attribute}: {`${target} ${unit} ${tolerance}`.trim()} {test !== '' && `(${test})`}
          </li>
        ))}
      </ul>
    </>
  )
}

function Certificates({ product: { certificates } }: { readonly product: Version }) {
  const { locale } = usePage().language
  if (certificates.length === 0) return null
  return (
    <>
      <h2>
        <Trans>Certificates</Trans>
      </h2>
      <ul>
        {certificates.map(({ name, number, issuer, valid_until, file, in_force }) => (
          <li key={`${name} ${number}`} className={in_force ? '' : 'muted'}>
            {file === null ? name : <a href={`/v1/product-files/${file}`}>{name}</a>} {number} {issuer}{' '}
            {valid_until !== null &&
              (in_force ? (
                <Trans>valid until {dateText(valid_until, 'UTC', locale)}</Trans>
              ) : (
                <Trans>over since {dateText(valid_until, 'UTC', locale)}</Trans>
              ))}
          </li>
        ))}
      </ul>
    </>
  )
}
