import { Trans, useLingui } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import { Form } from '../form/form.tsx'
import style from '../reviews/reviews.module.css'
import { SaidNote } from '../trade/said-note.tsx'
import { TextField } from '../trade/text-field.tsx'
import trade from '../trade/trade.module.css'
import { type DeskStory, type StorySaid, storyLanguages } from './story-steps.ts'

/** A story in three languages, and the orders that it is about. */
export function StoryForm({ story }: { readonly story?: DeskStory }) {
  const { t } = useLingui()
  const said = useActionData<StorySaid>()
  const on = story?.story ?? 'new'
  const typed = (name: string) => (said?.on === on ? said.typed?.[name] : undefined)
  const known = (language: string) => story?.texts.find((text) => text.language === language)
  const names = { en: t`English`, es: t`Spanish`, zh: t`Chinese` }
  return (
    <Form method="post" className={style.form} preventScrollReset>
      <input type="hidden" name="story" value={story?.story ?? ''} />
      <input type="hidden" name="on" value={on} />
      <SaidNote said={said} on={on} />
      <TextField
        {...{ name: 'orders', required: true, maxLength: 2000, autoComplete: 'off' }}
        defaultValue={typed('orders') ?? story?.orders.map(({ order }) => order).join(' ')}
        label={<Trans>Completed orders</Trans>}
        hint={<Trans>Their ids (ord_…), with spaces between. Both companies of each are asked.</Trans>}
      />
      {storyLanguages.map((language) => (
        <fieldset key={language} className={style.form}>
          <legend>{names[language]}</legend>
          <TextField
            {...{ name: `title_${language}`, maxLength: 120, autoComplete: 'off', required: language === 'en' }}
            defaultValue={typed(`title_${language}`) ?? known(language)?.title}
            label={<Trans>Title</Trans>}
          />
          <label className="field">
            <span>
              <Trans>Text</Trans>
            </span>
            <textarea
              name={`words_${language}`}
              rows={3}
              maxLength={4000}
              required={language === 'en'}
              defaultValue={typed(`words_${language}`) ?? known(language)?.words}
            />
          </label>
        </fieldset>
      ))}
      <div className={trade.row}>
        <button className="button" type="submit" name="step" value={story === undefined ? 'write' : 'change'}>
          <Trans>Save it and ask</Trans>
        </button>
      </div>
    </Form>
  )
}
