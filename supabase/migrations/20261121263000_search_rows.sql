-- The planner reckons with a page of results, not with the thousand rows it expects of any function: for so many it
-- read all documents through their policy instead of looking up those that were found.
alter function private.find_documents(text, text, integer, real, uuid) rows 40;
alter function private.newest_documents(text, integer) rows 5;
alter function private.search_keys(text) cost 1000;
alter function private.search_keys() cost 1000;
