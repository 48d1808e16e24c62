export { Kbd, SkipLink, VisuallyHidden } from './a11y';
export { Avatar, Person } from './avatar';
export { Badge, Tag, type TagColor, type Tone } from './badge';
export { type Brand, brandCss } from './brand';
export { Button, type ButtonVariant, LinkButton } from './button';
export { Card, EmptyState, Facts, Stat } from './card';
export { BarChart } from './charts/bar-chart';
export { Donut } from './charts/donut';
export { LineChart } from './charts/line-chart';
export { cx } from './cx';
export { Alert, Progress, Toast } from './feedback';
export {
  controlProps,
  Field,
  type FieldLike,
  Input,
  type Option,
  type OptionGroup,
  Select,
  Textarea,
} from './field';
export {
  CheckboxField,
  CheckboxGroup,
  DateField,
  FileField,
  RadioGroup,
  SelectField,
  TextareaField,
  TextField,
  TimeField,
} from './fields';
export { ErrorSummary, Fieldset, Form, FormActions } from './form';
export { Duration, Money, Time } from './format';
export { Icon, type IconName, iconNames } from './icon';
export { FilterBar, Pagination, ViewChips } from './list-tools';
export { type CalendarSlot, MonthCalendar } from './month-calendar';
export {
  ConfirmButton,
  Dialog,
  DialogButton,
  Menu,
  MenuButton,
  MenuLink,
} from './overlay';
export { Breadcrumbs, PageHeader, Tabs } from './page';
export { QrCode } from './qr-code';
export { Steps } from './steps';
export { LocaleSwitch, PreferencesForm, ThemeSwitch } from './switches';
export { BulkBar, type Column, DataTable } from './table';
export { Timeline, type TimelineItem } from './timeline';
