// One world for all of it, one file a subject.
import './people/stage.js';
import './people/users.js';
import './people/own-account.js';
import './people/tokens.js';
import './people/meanwhile.js';
import './people/user-create.js';
