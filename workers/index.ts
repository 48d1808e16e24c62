process.stdout.write('worker: nothing to do yet\n');
