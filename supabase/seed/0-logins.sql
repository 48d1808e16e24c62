-- Development only: the passwords that .env.example and the embedded stack use.
alter role mainstay_web login password 'mainstay_web';
alter role mainstay_worker login password 'mainstay_worker';
