import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { usePage } from '../../shell/page-data.ts'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { TypedProduct } from './product-form.ts'

interface Category {
  readonly code: string
  readonly under: string | null
  readonly names: { readonly en: string; readonly es: string; readonly zh: string }
}

export interface ProductFieldsProps {
  readonly typed: TypedProduct
  readonly categories: readonly Category[]
  readonly isNew: boolean
}

/** The fields of a product: what it is, what it costs, what is measured, what shows it. */
export function ProductFields({ typed, categories, isNew }: ProductFieldsProps) {
  const { t } = useLingui()
  return (
    <>
      <TextField
        name="sku"
        label={t`Stock number`}
        defaultValue={typed.sku}
        readOnly={!isNew}
        maxLength={60}
        hint={<Trans>It stays with the product; another number is another product.</Trans>}
      />
      <TextField name="name" label={t`Name`} defaultValue={typed.name} maxLength={300} />
      <Lines name="description" label={t`Description`} text={typed.description} rows={5} />
      <CategoryField chosen={typed.category} categories={categories} />
      <div className={trade.row}>
        <TextField name="brand" label={t`Brand`} defaultValue={typed.brand} />
        <TextField name="gtin" label={t`GTIN`} defaultValue={typed.gtin} inputMode="numeric" />
        <TextField
          name="manufacturer_part"
          label={t`Number of the manufacturer`}
          defaultValue={typed.manufacturer_part}
        />
      </div>
      <div className={trade.row}>
        <TextField name="hs_code" label={t`HS code`} defaultValue={typed.hs_code} inputMode="numeric" />
        <TextField name="origin" label={t`Country of origin, two letters`} defaultValue={typed.origin} maxLength={2} />
        <TextField name="language" label={t`Language of the words`} defaultValue={typed.language} maxLength={3} />
      </div>
      <PriceFields typed={typed} />
      <MoreFields typed={typed} />
      <ImageFields images={typed.images} />
    </>
  )
}

function CategoryField({ chosen, categories }: { readonly chosen: string; readonly categories: readonly Category[] }) {
  const { code } = usePage().language
  const nameOf = ({ names }: Category) => names[code as keyof Category['names']] ?? names.en
  return (
    <label className="field">
      <Trans>Category</Trans>
      <select name="category" defaultValue={chosen}>
        <option value="">–</option>
        {categories
          .filter(({ under }) => under === null)
          .map((top) => (
            <optgroup key={top.code} label={nameOf(top)}>
              {categories
                .filter(({ under, code: own }) => under === top.code || own === top.code)
                .map((each) => (
                  <option key={each.code} value={each.code}>
                    {nameOf(each)}
                  </option>
                ))}
            </optgroup>
          ))}
      </select>
    </label>
  )
}

function PriceFields({ typed }: { readonly typed: TypedProduct }) {
  const { t } = useLingui()
  return (
    <fieldset className={trade.stack}>
      <legend>
        <Trans>Prices by quantity</Trans>
      </legend>
      <div className={trade.row}>
        <TextField name="unit" label={t`Unit (UN/CEFACT code)`} defaultValue={typed.unit} maxLength={3} />
        <TextField name="currency" label={t`Currency`} defaultValue={typed.currency} maxLength={3} />
        <TextField name="minimum" label={t`Smallest order`} defaultValue={typed.minimum} inputMode="decimal" />
        <TextField
          name="lead_days"
          label={t`Days from payment to shipment`}
          defaultValue={typed.lead_days}
          inputMode="numeric"
        />
      </div>
      {typed.tiers.map(({ from, price }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <div key={n} className={trade.row}>
          <TextField name="from" label={t`From quantity ${n + 1}`} defaultValue={from} inputMode="decimal" />
          <TextField name="price" label={t`Price of one ${n + 1}`} defaultValue={price} inputMode="decimal" />
        </div>
      ))}
    </fieldset>
  )
}

function MoreFields({ typed }: { readonly typed: TypedProduct }) {
  const { t } = useLingui()
  return (
    <fieldset className={trade.stack}>
      <legend>
        <Trans>More about it: one in each line, parts between bars</Trans>
      </legend>
      <Lines
        name="attributes"
        label={t`Attributes`}
        text={typed.attributes}
        hint={<Trans>name | value | unit</Trans>}
      />
      <Lines
        name="variants"
        label={t`Variants`}
        text={typed.variants}
        hint={<Trans>stock number | Colour=red; Size=L | +0.50 | own prices: 100: 9; 1000: 8</Trans>}
      />
      <Lines
        name="quality"
        label={t`Quality terms`}
        text={typed.quality}
        hint={<Trans>attribute | target | unit | tolerance | test | sample | critical, major or minor</Trans>}
      />
      <Lines
        name="certificates"
        label={t`Certificates`}
        text={typed.certificates}
        hint={<Trans>name | number | issuer | valid until (2027-12-31) | hash of its file</Trans>}
      />
      <Lines name="incoterms" label={t`Delivery`} text={typed.incoterms} hint={<Trans>FOB Ningbo</Trans>} />
      <TextField name="keywords" label={t`Keywords, with commas`} defaultValue={typed.keywords} />
    </fieldset>
  )
}

interface LinesProps {
  readonly name: string
  readonly label: string
  readonly text: string
  readonly rows?: number
  readonly hint?: ReactNode
}

function Lines({ name, label, text, rows = 3, hint }: LinesProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} name={name} rows={rows} defaultValue={text} aria-describedby={`${id}-hint`} />
      <span className="tiny" id={`${id}-hint`}>
        {hint}
      </span>
    </div>
  )
}

function ImageFields({ images }: { readonly images: readonly string[] }) {
  return (
    <fieldset className={trade.stack}>
      <legend>
        <Trans>Images</Trans>
      </legend>
      {images.map((image) => (
        <label key={image} className={trade.check}>
          <input type="checkbox" name="image" value={image} defaultChecked />
          <img src={`/v1/product-files/${image}`} alt="" width={64} height={64} />
          <Trans>Keep this image</Trans>
        </label>
      ))}
      <label className="field">
        <Trans>Add an image (JPEG, PNG, WebP)</Trans>
        <input type="file" name="file" accept=".jpg,.jpeg,.png,.webp" />
      </label>
    </fieldset>
  )
}
