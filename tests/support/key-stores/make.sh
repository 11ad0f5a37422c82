# Makes the test certificates anew: needs OpenSSL 3 with its legacy provider. Run in an empty folder.
set -eu
PASSWORD=مرور-2026
mkdir -p issued && : > index && cat > ca.cnf <<C
[ca]
default_ca = here
[here]
database = index
new_certs_dir = issued
rand_serial = yes
unique_subject = no
default_md = sha256
policy = any
default_startdate = 20200101000000Z
default_enddate = 20991231235959Z
[any]
countryName = optional
organizationName = optional
commonName = supplied
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[mid]
basicConstraints = critical,CA:true,pathlen:0
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[leaf]
basicConstraints = CA:false
keyUsage = critical,digitalSignature,nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[encipherment]
basicConstraints = CA:false
keyUsage = critical,keyEncipherment
[req]
distinguished_name = req
C
key() { openssl genpkey -quiet -algorithm "$2" ${3:+-pkeyopt "$3"} -out "$1.key"; }
# certificate NAME SUBJECT EXTENSIONS ISSUER
certificate() {
  openssl req -new -utf8 -key "$1.key" -subj "$2" -config ca.cnf -out "$1.csr"
  if [ "$1" = "$4" ]; then by="-selfsign -keyfile $1.key"; else by="-cert $4.pem -keyfile $4.key"; fi
  openssl ca -batch -notext -utf8 -config ca.cnf $by -extensions "$3" -in "$1.csr" -out "$1.pem"
}
key root RSA rsa_keygen_bits:2048
key issuing RSA rsa_keygen_bits:2048
key rsa RSA rsa_keygen_bits:2048
key ec EC ec_paramgen_curve:P-256
key ec384 EC ec_paramgen_curve:P-384
key weak RSA rsa_keygen_bits:1024
key ed25519 ED25519
certificate root "/C=XX/O=Example Trust/CN=Example Root" root root
certificate issuing "/C=XX/O=Example Trust/CN=Example Issuing" mid root
certificate rsa "/C=XX/O=هيئة المياه/CN=هيئة المياه" leaf issuing
certificate ec "/C=XX/O=Water Authority/CN=Water Authority" leaf ec
certificate ec384 "/C=XX/O=Water Authority/CN=Water Authority 384" leaf ec384
certificate weak "/C=XX/O=Water Authority/CN=Weak and for encipherment" encipherment weak
certificate ed25519 "/C=XX/O=Water Authority/CN=Edwards" leaf ed25519
cat issuing.pem root.pem > chain.pem
p12() { file=$1; shift; openssl pkcs12 -export -passout "pass:$PASSWORD" -name signing -out "$file.p12" "$@"; }
p12 rsa-chain -inkey rsa.key -in rsa.pem -certfile chain.pem
p12 rsa-chain-legacy -legacy -inkey rsa.key -in rsa.pem -certfile chain.pem
p12 ec -inkey ec.key -in ec.pem
p12 ec384-legacy -legacy -inkey ec384.key -in ec384.pem
p12 weak -inkey weak.key -in weak.pem
p12 ed25519 -inkey ed25519.key -in ed25519.pem
p12 no-key -nokeys -in rsa.pem
PASSWORD= p12 no-password -inkey ec.key -in ec.pem
