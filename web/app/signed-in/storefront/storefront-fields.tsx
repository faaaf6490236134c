import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { usePage } from '../../shell/page-data.ts'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import type { OwnStorefront } from './read-own-storefront.ts'
import type { TypedStorefront } from './storefront-form.ts'
import { StorefrontPictures } from './storefront-pictures.tsx'

interface StorefrontFieldsProps extends Pick<OwnStorefront, 'categories'> {
  readonly typed: TypedStorefront
}

const bands = ['1-10', '11-50', '51-200', '201-500', '501-1000', '1001+']

/** The fields of a storefront: in one's own words, what one makes and where, pictures. */
export function StorefrontFields({ typed, categories }: StorefrontFieldsProps) {
  return (
    <>
      <p className="small muted">
        <Trans>
          All of it is shown as your own words, apart from what we checked. No telephone numbers, addresses or
          messengers: buyers ask for a quote or write in the order, where they are covered.
        </Trans>
      </p>
      <Introductions introductions={typed.introductions} />
      <Making typed={typed} categories={categories} />
      <Being typed={typed} />
      <StorefrontPictures typed={typed} />
    </>
  )
}

function Making({ typed, categories }: StorefrontFieldsProps) {
  const { t } = useLingui()
  return (
    <fieldset className={trade.stack}>
      <legend>
        <Trans>What you make</Trans>
      </legend>
      <Lines name="goods" label={t`Main products`} text={typed.goods} hint={<Trans>one in each line</Trans>} />
      <Categories chosen={typed.makes} categories={categories} />
      <Lines
        name="capacity"
        label={t`Capacity`}
        text={typed.capacity}
        hint={<Trans>what | how much: Brackets | 200,000 a month</Trans>}
      />
      <Lines
        name="certificates"
        label={t`Certificates that you have`}
        text={typed.certificates}
        hint={<Trans>name | number | issuer | valid until (2027-12-31). They are shown as claimed by you.</Trans>}
      />
    </fieldset>
  )
}

function Being({ typed }: Pick<StorefrontFieldsProps, 'typed'>) {
  const { t } = useLingui()
  return (
    <fieldset className={trade.stack}>
      <legend>
        <Trans>Who you are</Trans>
      </legend>
      <div className={trade.row}>
        <TextField name="founded" label={t`Year of foundation`} defaultValue={typed.founded} inputMode="numeric" />
        <label className="field">
          <Trans>People who work for you</Trans>
          <select name="employees" defaultValue={typed.employees}>
            <option value="">–</option>
            {bands.map((band) => (
              <option key={band} value={band}>
                {band.replace('-', '–')}
              </option>
            ))}
          </select>
        </label>
      </div>
      <TextField
        name="markets"
        label={t`Countries that you export to`}
        defaultValue={typed.markets}
        hint={<Trans>two letters each, with commas: NL, US, MX</Trans>}
      />
      <TextField
        name="languages"
        label={t`Languages that you answer in`}
        defaultValue={typed.languages}
        hint={<Trans>two letters each, with commas: en, zh, es</Trans>}
      />
    </fieldset>
  )
}

function Introductions({ introductions }: Pick<TypedStorefront, 'introductions'>) {
  const { t } = useLingui()
  const { locale } = usePage().language
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  return (
    <fieldset className={trade.stack}>
      <legend>
        <Trans>Introduction</Trans>
      </legend>
      {introductions.map(({ language, text }) =>
        language === '' ? (
          <details key="more">
            <summary>
              <Trans>In another language</Trans>
            </summary>
            <TextField name="language" label={t`Language, two letters`} defaultValue="" maxLength={3} />
            <Lines name="introduction" label={t`Introduction in this language`} text={text} rows={5} />
          </details>
        ) : (
          <div key={language}>
            <input type="hidden" name="language" value={language} />
            <Lines
              name="introduction"
              label={t`Introduction in: ${names.of(language) ?? language}`}
              text={text}
              rows={5}
            />
          </div>
        ),
      )}
    </fieldset>
  )
}

interface CategoriesProps extends Pick<OwnStorefront, 'categories'> {
  readonly chosen: readonly string[]
}

function Categories({ chosen, categories }: CategoriesProps) {
  const { code } = usePage().language
  const nameOf = ({ names }: CategoriesProps['categories'][number]) => names[code as keyof typeof names] ?? names.en
  return (
    <label className="field">
      <Trans>Categories; hold Ctrl or ⌘ for more than one</Trans>
      <select name="makes" multiple size={8} defaultValue={[...chosen]}>
        {categories
          .filter(({ under }) => under === null)
          .map((top) => (
            <optgroup key={top.code} label={nameOf(top)}>
              {categories
                .filter(({ under }) => under === top.code)
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
      <textarea
        {...{ id, name, rows, defaultValue: text, dir: 'auto' }}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      />
      {hint !== undefined && (
        <span className="tiny" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  )
}
