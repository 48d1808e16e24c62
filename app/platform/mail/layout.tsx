import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Img,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import type { ReactNode } from 'react';
import { inkOn, parseHex, toHex } from '~/ui/contrast';
import { headerText } from './message';
import { REPLY_MARK } from './reply-mark';
import type { MailContent, MailScope } from './template';

/** Mail programs know neither our style sheet nor variables, so the tokens stand here as values. */
const colors = { text: '#1b2733', muted: '#526272', line: '#dde3e9', ground: '#f5f7f9' };
const fonts = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';
const navy = '#0f3659';

/** A paragraph of a mail. */
export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text style={{ fontSize: 16, lineHeight: '26px', color: colors.text, margin: '0 0 16px' }}>
      {children}
    </Text>
  );
}

/** Every mail: the company's name on its colour, what is said, the one thing to do, and why it came. */
export function MailLayout({
  scope,
  content,
  canAnswer = false,
}: {
  scope: MailScope;
  content: MailContent;
  /** An answer comes back to us, and is read down to the mark. */
  canAnswer?: boolean;
}) {
  const { dir, locale, tenant } = scope;
  const brand = parseHex(tenant.brandColor) ?? parseHex(navy);
  const ground = brand ? toHex(brand) : navy;
  const ink = brand ? toHex(inkOn(brand)) : '#ffffff';
  const { action, body, reason, preferences, unsubscribe, subject } = content;
  const logo = tenant.logo ? scope.url(`/brand/${tenant.logo}`) : null;
  return (
    <Html lang={locale} dir={dir}>
      <Head>
        <title>{subject}</title>
      </Head>
      <Preview>{headerText(subject)}</Preview>
      <Body style={{ backgroundColor: colors.ground, fontFamily: fonts, margin: 0 }}>
        <Container
          dir={dir}
          style={{ maxWidth: 560, margin: '24px auto', backgroundColor: '#ffffff' }}
        >
          <Section style={{ backgroundColor: ground, padding: '18px 28px' }}>
            <Text style={{ color: ink, fontSize: 18, fontWeight: 650, margin: 0 }}>
              {tenant.name}
            </Text>
          </Section>
          <Section style={{ padding: '28px 28px 8px' }}>
            {canAnswer && (
              <Text style={{ color: colors.muted, fontSize: 12, margin: '0 0 12px' }}>
                {`${REPLY_MARK} ${scope.t('mail:thread.above')} -##`}
              </Text>
            )}
            {logo && (
              <Img src={logo} alt={tenant.name} height={32} style={{ margin: '0 0 20px' }} />
            )}
            <Heading as="h1" style={{ fontSize: 20, color: colors.text, margin: '0 0 16px' }}>
              {subject}
            </Heading>
            {body}
            {action && <Action {...action} ground={ground} ink={ink} />}
          </Section>
          <Section style={{ padding: '0 28px 24px' }}>
            <Hr style={{ borderColor: colors.line, margin: '12px 0' }} />
            <Text style={{ fontSize: 13, lineHeight: '20px', color: colors.muted, margin: 0 }}>
              {reason} {preferences && <SmallLink {...preferences} />}
              {unsubscribe && (
                <>
                  {' · '}
                  <SmallLink {...unsubscribe} />
                </>
              )}
            </Text>
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

function SmallLink({ label, href }: { label: string; href: string }) {
  return (
    <Link href={href} style={{ color: colors.muted, textDecoration: 'underline' }}>
      {label}
    </Link>
  );
}

function Action({
  label,
  href,
  ground,
  ink,
}: {
  label: string;
  href: string;
  ground: string;
  ink: string;
}) {
  const look = {
    backgroundColor: ground,
    color: ink,
    fontSize: 16,
    fontWeight: 600,
    padding: '12px 22px',
    borderRadius: 8,
  };
  return (
    <Section style={{ padding: '4px 0 20px' }}>
      <Button href={href} style={look}>
        {label}
      </Button>
    </Section>
  );
}
