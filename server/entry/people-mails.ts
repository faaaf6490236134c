import type { Mail } from '../platform/mail.ts'

/** What sign-in writes to people, in their language; English for any other. */
export const languages = ['en', 'zh', 'es'] as const
export type Language = (typeof languages)[number]

interface Wording {
  readonly subject: string
  text(name: string, url: string): string
}

const paragraphs = (...all: readonly string[]) => all.join('\n\n')

const verify: Readonly<Record<Language, Wording>> = {
  en: {
    subject: 'Confirm your e-mail address',
    text: (name, url) =>
      paragraphs(
        `${name}, please confirm that this address is yours:`,
        url,
        'The link works for one hour. If you did not sign up, you need do nothing.',
      ),
  },
  zh: {
    subject: '请确认您的电子邮件地址',
    text: (name, url) =>
      paragraphs(
        `${name}，您好！请打开以下链接，确认此邮箱属于您：`,
        url,
        '链接一小时内有效。如果您没有注册，无需理会本邮件。',
      ),
  },
  es: {
    subject: 'Confirme su dirección de correo',
    text: (name, url) =>
      paragraphs(
        `${name}, confirme que esta dirección es suya:`,
        url,
        'El enlace vale una hora. Si usted no se registró, no tiene que hacer nada.',
      ),
  },
}

const reset: Readonly<Record<Language, Wording>> = {
  en: {
    subject: 'Set a new password',
    text: (name, url) =>
      paragraphs(
        `${name}, somebody asked for a new password for this address. Set it here:`,
        url,
        'The link works for one hour. If it was not you, your password stays as it is.',
      ),
  },
  zh: {
    subject: '设置新密码',
    text: (name, url) =>
      paragraphs(
        `${name}，您好！有人申请为此邮箱设置新密码，请在此设置：`,
        url,
        '链接一小时内有效。如果不是您本人操作，您的密码不会改变。',
      ),
  },
  es: {
    subject: 'Elija una contraseña nueva',
    text: (name, url) =>
      paragraphs(
        `${name}, alguien pidió una contraseña nueva para esta dirección. Elíjala aquí:`,
        url,
        'El enlace vale una hora. Si no fue usted, su contraseña no cambia.',
      ),
  },
}

const known: Readonly<Record<Language, Wording>> = {
  en: {
    subject: 'You have an account here already',
    text: (name, url) =>
      paragraphs(
        [
          `${name}, somebody tried to sign up with this address, which has an account already.`,
          `If it was you, sign in or set a new password: ${url}`,
        ].join(' '),
        'If not, you need do nothing.',
      ),
  },
  zh: {
    subject: '您已有账户',
    text: (name, url) =>
      paragraphs(
        `${name}，您好！有人用此邮箱注册，而该邮箱已有账户。如果是您本人，请登录或设置新密码：${url}`,
        '如果不是，无需理会本邮件。',
      ),
  },
  es: {
    subject: 'Usted ya tiene una cuenta aquí',
    text: (name, url) =>
      paragraphs(
        [
          `${name}, alguien quiso registrarse con esta dirección, que ya tiene cuenta.`,
          `Si fue usted, inicie sesión o elija una contraseña nueva: ${url}`,
        ].join(' '),
        'Si no, no tiene que hacer nada.',
      ),
  },
}

const wordings = { verify, reset, known }

/** The mail of a kind to a person, with the link that it is about. */
export function peopleMail(
  kind: keyof typeof wordings,
  person: { readonly name: string; readonly email: string; readonly language?: string | null | undefined },
  url: string,
): Mail {
  const language = languages.find((each) => each === person.language) ?? 'en'
  const { subject, text } = wordings[kind][language]
  return { to: person.email, subject, text: text(person.name, url) }
}
