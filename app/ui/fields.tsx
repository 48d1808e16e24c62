import type { ReactNode } from 'react';
import { useFormat, useTranslation } from '~/platform/i18n';
import {
  controlProps,
  Field,
  FieldError,
  type FieldProps,
  Hint,
  Input,
  type Option,
  Optional,
  type OptionGroup,
  Select,
  Textarea,
  textOf,
} from './field';

type TextType = 'text' | 'email' | 'password' | 'tel' | 'url' | 'search' | 'number';

export type TextFieldProps = FieldProps & {
  type?: TextType;
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search';
  autoFocus?: boolean;
  readOnly?: boolean;
  disabled?: boolean;
  /** Joined to the box's start or end: a currency, `%`, `.mainstay.app`. */
  prefix?: string;
  suffix?: string;
  /** For codes, e-mail addresses and web addresses, which read left to right in every language. */
  ltr?: boolean;
  short?: boolean;
};

/** One line of text, by far the most used field. */
export function TextField(props: TextFieldProps) {
  const { field, label, hint, optional, hideLabel, className } = props;
  const { type = 'text', prefix, suffix, ltr, short, ...rest } = inputProps(props);
  const alwaysLtr = ltr || type === 'email' || type === 'url' || type === 'tel';
  const input = (
    <Input
      {...controlProps(field, hint)}
      {...rest}
      type={type}
      dir={alwaysLtr ? 'ltr' : undefined}
      className={short ? 'input-short' : undefined}
      minLength={field.minLength}
      maxLength={field.maxLength}
      min={field.min}
      max={field.max}
      step={field.step}
      pattern={field.pattern}
      defaultValue={type === 'password' ? undefined : textOf(field.initialValue)}
    />
  );
  return (
    <Field {...{ field, label, hint, optional, hideLabel, className }}>
      {prefix || suffix ? (
        <div className="affix">
          {prefix && <span>{prefix}</span>}
          {input}
          {suffix && <span>{suffix}</span>}
        </div>
      ) : (
        input
      )}
    </Field>
  );
}

function inputProps(props: TextFieldProps) {
  const { type, autoComplete, inputMode, autoFocus, readOnly, disabled } = props;
  const { prefix, suffix, ltr, short } = props;
  return {
    type,
    autoComplete,
    inputMode,
    autoFocus,
    readOnly,
    disabled,
    prefix,
    suffix,
    ltr,
    short,
  };
}

/** Several lines of text. */
export function TextareaField({ field, rows, ...text }: FieldProps & { rows?: number }) {
  return (
    <Field field={field} {...text}>
      <Textarea
        {...controlProps(field, text.hint)}
        rows={rows}
        minLength={field.minLength}
        maxLength={field.maxLength}
        defaultValue={textOf(field.initialValue)}
      />
    </Field>
  );
}

/** One choice of a list; with `field.multiple` several. `emptyLabel` adds a first, empty choice. */
export function SelectField({
  field,
  options,
  emptyLabel,
  disabled,
  ...text
}: FieldProps & { options: (Option | OptionGroup)[]; emptyLabel?: string; disabled?: boolean }) {
  const initial = Array.isArray(field.initialValue)
    ? field.initialValue.map(String)
    : textOf(field.initialValue);
  return (
    <Field field={field} {...text}>
      <Select
        {...controlProps(field, text.hint)}
        options={options}
        emptyLabel={emptyLabel}
        disabled={disabled}
        multiple={field.multiple}
        defaultValue={initial}
      />
    </Field>
  );
}

/** A single yes/no box; posts `on`. */
export function CheckboxField({
  field,
  label,
  hint,
  value = 'on',
  disabled,
}: Omit<FieldProps, 'optional' | 'hideLabel'> & { value?: string; disabled?: boolean }) {
  const checked = field.initialValue === value || field.initialValue === true;
  return (
    <div className="field">
      <div className="check">
        <input
          type="checkbox"
          {...controlProps(field, hint)}
          value={value}
          disabled={disabled}
          defaultChecked={checked}
        />
        <label htmlFor={field.id}>{label}</label>
      </div>
      <Hint field={field}>{hint}</Hint>
      <FieldError field={field} />
    </div>
  );
}

export interface ChoiceOption extends Option {
  hint?: ReactNode;
}

type GroupProps = FieldProps & {
  options: ChoiceOption[];
  /** `cards` for few choices that need explaining, `row` for short words. */
  layout?: 'list' | 'row' | 'cards';
};

/** One choice of a few, all visible. */
export function RadioGroup(props: GroupProps) {
  return <ChoiceGroup {...props} type="radio" />;
}

/** Any number of a few choices; posts the name once per ticked box. */
export function CheckboxGroup(props: GroupProps) {
  return <ChoiceGroup {...props} type="checkbox" />;
}

function ChoiceGroup({
  field,
  label,
  hint,
  optional,
  hideLabel,
  options,
  layout = 'list',
  type,
}: GroupProps & { type: 'radio' | 'checkbox' }) {
  const { required, id, ...described } = controlProps(field, hint);
  const initial = new Set(
    (Array.isArray(field.initialValue) ? field.initialValue : [field.initialValue]).map(String),
  );
  return (
    <fieldset className="field choices" aria-describedby={described['aria-describedby']}>
      <legend className={hideLabel ? 'sr-only' : 'label'}>
        {label}
        {optional && <Optional />}
      </legend>
      <Hint field={field}>{hint}</Hint>
      <div
        className={
          layout === 'row' ? 'choices choices-row' : layout === 'cards' ? 'cols' : 'choices'
        }
      >
        {options.map((item, index) => (
          <label key={item.value} className={layout === 'cards' ? 'choice-card check' : 'check'}>
            <input
              type={type}
              // The first box has the field's own id, so that the error summary can lead to it.
              id={index === 0 ? id : `${id}-${item.value}`}
              name={described.name}
              value={item.value}
              required={type === 'radio' ? required : undefined}
              disabled={item.disabled}
              defaultChecked={initial.has(item.value)}
            />
            <span>
              {item.label}
              {item.hint && <span className="hint">{item.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError field={field} />
    </fieldset>
  );
}

/** A day, by the browser's own picker; posts `YYYY-MM-DD`. */
export function DateField({ field, disabled, ...text }: FieldProps & { disabled?: boolean }) {
  return (
    <Field field={field} {...text}>
      <Input
        {...controlProps(field, text.hint)}
        type="date"
        className="input-short"
        min={field.min}
        max={field.max}
        disabled={disabled}
        defaultValue={textOf(field.initialValue)?.slice(0, 10)}
      />
    </Field>
  );
}

/** A time of day; posts `HH:MM`. */
export function TimeField({ field, ...text }: FieldProps) {
  return (
    <Field field={field} {...text}>
      <Input
        {...controlProps(field, text.hint)}
        type="time"
        className="input-short"
        step={field.step}
        defaultValue={textOf(field.initialValue)?.slice(0, 5)}
      />
    </Field>
  );
}

/** Files. The form must have `encType="multipart/form-data"` (`<Form multipart>`). */
export function FileField({
  field,
  accept,
  maxBytes,
  multiple,
  ...text
}: FieldProps & { accept?: string; maxBytes?: number; multiple?: boolean }) {
  const { t } = useTranslation('ui');
  const format = useFormat();
  const hint =
    text.hint ??
    (maxBytes
      ? t(multiple ? 'field.fileSizeEach' : 'field.fileSize', { size: format.bytes(maxBytes) })
      : undefined);
  return (
    <Field field={field} {...text} hint={hint}>
      <Input
        {...controlProps(field, hint)}
        type="file"
        accept={accept}
        multiple={multiple ?? field.multiple}
        data-max-bytes={maxBytes}
      />
    </Field>
  );
}
