import type { ConstraintMessages } from '~/platform/db/constraints.server';

/** What to say when the database refuses something about leave. */
export const leaveRefusals: ConstraintMessages = {
  leave_requests_overlap: { key: 'people:leave.error.overlapAny', field: 'startDate' },
  leave_reason: { key: 'people:leave.error.reason', field: 'reason' },
  leave_requests_range: { key: 'people:leave.error.range', field: 'endDate' },
  leave_balance: { key: 'people:leave.error.balanceAny', field: 'leaveTypeId' },
  leave_type_inactive: { key: 'people:leave.error.typeInactive', field: 'leaveTypeId' },
  leave_no_holiday_list: { key: 'people:leave.error.noHolidayList' },
  leave_outside_employment: { key: 'people:leave.error.outsideEmployment', field: 'startDate' },
  leave_outside_holiday_list: {
    key: 'people:leave.error.outsideHolidayListAny',
    field: 'endDate',
  },
  leave_not_entitled: { key: 'people:leave.error.notEntitled', field: 'leaveTypeId' },
  leave_half_day_not_allowed: { key: 'people:leave.error.halfDayNotAllowed', field: 'startPart' },
  leave_half_day_on_holiday: { key: 'people:leave.error.halfDayOnHoliday', field: 'startPart' },
  leave_no_working_days: { key: 'people:leave.error.noWorkingDays', field: 'startDate' },
  leave_too_long: { key: 'people:leave.error.tooLongAny', field: 'endDate' },
  leave_notice: { key: 'people:leave.error.noticeAny', field: 'startDate' },
  leave_requests_rejection_note: { key: 'people:leave.error.rejectionNote', field: 'note' },
  leave_request_transition: { key: 'people:leave.error.decided' },
  leave_self_approval: { key: 'people:leave.error.selfApproval' },
  leave_decide: { key: 'people:leave.error.notYours' },
  leave_cancel_begun: { key: 'people:leave.error.begun' },
  leave_not_encashable: { key: 'people:leave.error.notEncashable', field: 'kind' },
  leave_types_tenant_id_name_key: { key: 'people:leave.error.nameTaken', field: 'name' },
  holiday_lists_tenant_id_name_key: { key: 'people:leave.error.nameTaken', field: 'name' },
  holiday_lists_default_stays: { key: 'people:leave.error.defaultStays' },
  holiday_lists_shrinks: { key: 'people:leave.error.listShrinks', field: 'coversUntil' },
  holiday_lists_covers: { key: 'people:leave.error.listTooLong', field: 'coversUntil' },
  holidays_outside_list: { key: 'people:leave.error.outsideList', field: 'lines' },
  employees_holiday_list_fkey: { key: 'people:leave.error.listInUse' },
  leave_entitlements_tenant_id_leave_type_id_fkey: { key: 'people:leave.error.typeInUse' },
  leave_requests_tenant_id_leave_type_id_fkey: { key: 'people:leave.error.typeInUse' },
  leave_ledger_entries_tenant_id_leave_type_id_fkey: { key: 'people:leave.error.typeInUse' },
  rls: { key: 'people:leave.error.notAllowed' },
};

/** The same for employee records. */
export const employeeRefusals: ConstraintMessages = {
  employees_tenant_id_user_id_key: { key: 'people:employees.error.userTaken', field: 'userId' },
  employees_tenant_id_employee_number_key: {
    key: 'people:employees.error.numberTaken',
    field: 'employeeNumber',
  },
  employees_check: { key: 'people:employees.error.ownManager', field: 'managerId' },
  employees_holiday_list_fkey: {
    key: 'people:employees.error.holidayList',
    field: 'holidayListId',
  },
  employees_manager_line: { key: 'people:employees.error.managerLoop', field: 'managerId' },
  employees_tenant_id_manager_id_fkey: {
    key: 'people:employees.error.manager',
    field: 'managerId',
  },
  employees_tenant_id_user_id_fkey: { key: 'people:employees.error.user', field: 'userId' },
  rls: { key: 'people:leave.error.notAllowed' },
};
