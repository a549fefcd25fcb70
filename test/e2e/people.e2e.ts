// One world for all of it, one file a subject.
import './people/stage.js';
import './people/users.js';
import './people/own-account.js';
import './people/tokens.js';
import './people/meanwhile.js';
import './people/user-create.js';
// Worlds of their own; here, because loading the gateway takes longer than they do.
import './people/set-up.js';
